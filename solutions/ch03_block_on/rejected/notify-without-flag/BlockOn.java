package ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Bell bell = new Bell();
    Waker waker = Waker.from(bell);
    while (true) {
      try (Context cx = Context.fromWaker(waker)) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      bell.sleep();
    }
  }

  private static final class Bell implements Wake {
    // A notify is heard by whoever waits at that moment, and remembered by nobody.
    @Override
    public synchronized void wakeByRef() {
      notify();
    }

    synchronized void sleep() {
      try {
        wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
