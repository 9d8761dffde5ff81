package learn.pairs.wakes;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A notification nobody waits for is gone; what it said must stand somewhere. */
public final class MissedNotify implements Pair {
  static final class Bare {
    synchronized void await() throws InterruptedException {
      wait();
    }

    synchronized void open() {
      notify();
    }
  }

  static final class Remembered {
    private boolean open;

    synchronized void await() throws InterruptedException {
      while (!open) wait();
    }

    synchronized void open() {
      open = true;
      notify();
    }
  }

  @Override
  public String finding() {
    return "lost-wakeup";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Bare::new).lane("guest", Bare::await).lane("host", Bare::open);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Remembered::new)
        .lane("guest", Remembered::await)
        .lane("host", Remembered::open);
  }
}
