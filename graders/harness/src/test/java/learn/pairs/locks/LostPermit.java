package learn.pairs.locks;

import java.util.concurrent.Semaphore;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** One way out of the method keeps the permit. */
public final class LostPermit implements Pair {
  static final class Limit {
    private final Semaphore permits = new Semaphore(1);
    private volatile boolean closed;

    void close() {
      closed = true;
    }

    void leaky() throws InterruptedException {
      permits.acquire();
      if (closed) return;
      permits.release();
    }

    void tight() throws InterruptedException {
      permits.acquire();
      try {
        if (closed) return;
      } finally {
        permits.release();
      }
    }
  }

  @Override
  public String finding() {
    return "stuck";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Limit::new)
        .lane("first", Limit::leaky)
        .lane("second", Limit::leaky)
        .lane("closer", Limit::close);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Limit::new)
        .lane("first", Limit::tight)
        .lane("second", Limit::tight)
        .lane("closer", Limit::close)
        .after(l -> Trial.check(l.permits.availablePermits() == 1, "a permit is gone"));
  }
}
