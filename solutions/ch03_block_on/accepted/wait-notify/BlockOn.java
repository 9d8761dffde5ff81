package ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  private static final class Monitor implements Wake {
    private boolean woken;

    @Override
    public synchronized void wakeByRef() {
      woken = true;
      notifyAll();
    }

    synchronized <T> T run(Future<T> f) throws InterruptedException {
      // The monitor is held while polling; whoever rings meanwhile waits for wait() to let go of
      // it.
      while (true) {
        Poll<T> poll = poll(f, this);
        if (poll instanceof Poll.Ready<T> ready) return ready.value();
        while (!woken) wait();
        woken = false;
      }
    }
  }

  public static <T> T run(Future<T> f) {
    try {
      return new Monitor().run(f);
    } catch (InterruptedException e) {
      f.drop();
      throw new IllegalStateException("interrupted", e);
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
