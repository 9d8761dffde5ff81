package ch03_block_on;

import java.util.concurrent.Semaphore;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Semaphore rings = new Semaphore(0);
    while (true) {
      switch (poll(f, rings::release)) {
        case Poll.Ready(T value) -> {
          return value;
        }
        case Poll.Pending() -> {
          rings.acquireUninterruptibly();
          rings.drainPermits();
        }
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
