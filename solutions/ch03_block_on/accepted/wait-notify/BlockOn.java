package ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/** A monitor: flag and sleep under one lock. */
public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    Bell bell = new Bell();
    while (true) {
      Context cx = Context.fromWaker(Waker.from(bell));
      Poll<T> poll = f.poll(cx);
      cx.close();
      switch (poll) {
        case Poll.Ready(var value) -> {
          return value;
        }
        case Poll.Pending() -> bell.await();
      }
    }
  }

  private static final class Bell implements Wake {
    private boolean rung;

    @Override
    public synchronized void wakeByRef() {
      rung = true;
      notify();
    }

    synchronized void await() {
      boolean interrupted = false;
      while (!rung) {
        try {
          wait();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
      rung = false;
      if (interrupted) Thread.currentThread().interrupt();
    }
  }
}
