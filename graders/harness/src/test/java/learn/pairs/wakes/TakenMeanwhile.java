package learn.pairs.wakes;

import java.util.ArrayDeque;
import java.util.Deque;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Between the notification and the return of {@code wait} somebody else may take it. */
public final class TakenMeanwhile implements Pair {
  static final class Shelf {
    private final Deque<String> jars = new ArrayDeque<>();

    synchronized void put(String jar) {
      jars.add(jar);
      notifyAll();
    }

    synchronized String takeAfterIf() throws InterruptedException {
      if (jars.isEmpty()) wait();
      return jars.removeFirst();
    }

    synchronized String takeAfterWhile() throws InterruptedException {
      while (jars.isEmpty()) wait();
      return jars.removeFirst();
    }
  }

  private static void restock(Shelf shelf) {
    shelf.put("plum");
    shelf.put("pear");
  }

  @Override
  public String finding() {
    return "threw";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Shelf::new)
        .lane("first", Shelf::takeAfterIf)
        .lane("second", Shelf::takeAfterIf)
        .lane("grocer", TakenMeanwhile::restock);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Shelf::new)
        .lane("first", Shelf::takeAfterWhile)
        .lane("second", Shelf::takeAfterWhile)
        .lane("grocer", TakenMeanwhile::restock)
        .after(s -> Trial.check(s.jars.isEmpty(), "left: " + s.jars));
  }
}
