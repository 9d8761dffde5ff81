package ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Object bell = new Object();
    while (true) {
      if (poll(f, () -> ring(bell)) instanceof Poll.Ready<T>(T value)) return value;
      await(bell);
    }
  }

  private static void ring(Object bell) {
    synchronized (bell) {
      // Wakes who waits now. A ring while nobody waits leaves no trace.
      bell.notify();
    }
  }

  private static void await(Object bell) {
    synchronized (bell) {
      try {
        bell.wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static <T> Poll<T> poll(Future<T> f, Wake wake) {
    try (Context cx = Context.fromWaker(Waker.from(wake))) {
      return f.poll(cx);
    } catch (RuntimeException | Error e) {
      f.drop();
      throw e;
    }
  }
}
