package learn.pairs.wakes;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** {@code wait} may return for no reason at all. */
public final class IfForWhile implements Pair {
  static final class Door {
    private boolean open;

    synchronized void open() {
      open = true;
      notifyAll();
    }

    synchronized void waitOnce() throws InterruptedException {
      if (!open) wait();
      Trial.check(open, "went through a closed door");
    }

    synchronized void waitUntil() throws InterruptedException {
      while (!open) wait();
      Trial.check(open, "went through a closed door");
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Door::new).lane("guest", Door::waitOnce).lane("host", Door::open).spurious();
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Door::new).lane("guest", Door::waitUntil).lane("host", Door::open).spurious();
  }
}
