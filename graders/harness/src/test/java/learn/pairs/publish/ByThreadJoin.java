package learn.pairs.publish;

import java.util.concurrent.ThreadFactory;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** What a thread wrote is there once it has been joined. */
public final class ByThreadJoin implements Pair {
  static final class Sum {
    private final ThreadFactory threads;
    private int sum;

    Sum(ThreadFactory threads) {
      this.threads = threads;
    }

    int withoutJoin() {
      threads.newThread(() -> sum = 3).start();
      return sum;
    }

    int afterJoin() throws InterruptedException {
      Thread worker = threads.newThread(() -> sum = 3);
      worker.start();
      worker.join();
      return sum;
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(() -> new Sum(kind.threads())).lane("boss", Sum::withoutJoin);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(() -> new Sum(kind.threads()))
        .lane("boss", s -> Trial.check(s.afterJoin() == 3, "too early"));
  }
}
