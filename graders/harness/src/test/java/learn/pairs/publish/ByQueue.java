package learn.pairs.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** What has been put into a queue belongs to whoever takes it out. */
public final class ByQueue implements Pair {
  static final class Mail {
    final BlockingQueue<List<String>> queue = new LinkedBlockingQueue<>();
    int lines;

    void keepsWriting() throws InterruptedException {
      List<String> letter = new ArrayList<>();
      queue.put(letter);
      letter.add("hello");
    }

    void writesThenSends() throws InterruptedException {
      List<String> letter = new ArrayList<>();
      letter.add("hello");
      queue.put(letter);
    }

    void receive() throws InterruptedException {
      lines = queue.take().size();
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Mail::new)
        .lane("sender", Mail::keepsWriting)
        .lane("receiver", Mail::receive)
        .after(m -> Trial.check(m.lines == 1, "an empty letter"));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Mail::new)
        .lane("sender", Mail::writesThenSends)
        .lane("receiver", Mail::receive)
        .after(m -> Trial.check(m.lines == 1, "an empty letter"));
  }
}
