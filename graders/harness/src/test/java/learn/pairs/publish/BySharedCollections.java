package learn.pairs.publish;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** The other collections made to be shared, beside one that is not. */
public final class BySharedCollections implements Pair {
  static final class Note {
    String text = "";

    static Note of(String text) {
      Note note = new Note();
      note.text = text;
      return note;
    }

    void read() {
      Trial.check(text.equals("hello"), "a note that says '" + text + "'");
    }
  }

  static class Board {
    final Queue<Note> queue = new ConcurrentLinkedQueue<>();
    final ConcurrentSkipListMap<Integer, Note> sorted = new ConcurrentSkipListMap<>();
    final Set<Note> set = ConcurrentHashMap.newKeySet();
    final Set<Note> older = Collections.newSetFromMap(new ConcurrentHashMap<>());
    List<Note> list = new CopyOnWriteArrayList<>();

    void post() {
      queue.add(Note.of("hello"));
      sorted.put(1, Note.of("hello"));
      set.add(Note.of("hello"));
      older.add(Note.of("hello"));
      list.add(Note.of("hello"));
    }

    void look() {
      for (Note note : list) note.read();
      for (Note note : older) note.read();
      for (Note note : set) note.read();
      sorted.forEach((key, note) -> note.read());
      Note first = queue.poll();
      if (first != null) first.read();
    }
  }

  static final class Careless extends Board {
    Careless() {
      list = new ArrayList<>();
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Careless::new).lane("writer", Board::post).lane("reader", Board::look);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Board::new).lane("writer", Board::post).lane("reader", Board::look);
  }
}
