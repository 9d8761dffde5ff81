package ch03_block_on;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Thread me = Thread.currentThread();
    AtomicBoolean woken = new AtomicBoolean();
    Wake wake =
        () -> {
          woken.set(true);
          LockSupport.unpark(me);
        };
    while (true) {
      if (poll(f, wake) instanceof Poll.Ready<T>(T value)) return value;
      // "Now wait for a fresh ring": this erases the one that came during the poll.
      woken.set(false);
      while (!woken.get()) LockSupport.park();
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
