package ch06_timer;

import java.time.Duration;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.TimerHandle;
import learn.kit.Unit;
import learn.kit.Waker;

/** Registers, and then looks at the clock once more: time goes on while code runs. */
public final class Timer implements Future<Unit> {
  private static final class Bell implements Runnable {
    private Waker waker;

    synchronized void hang(Waker latest) {
      clear();
      waker = latest;
    }

    synchronized void clear() {
      if (waker != null) waker.drop();
      waker = null;
    }

    @Override
    public void run() {
      Waker taken;
      synchronized (this) {
        taken = waker;
        waker = null;
      }
      if (taken != null) taken.wake();
    }
  }

  private final Time time;
  private final long end;
  private final Bell bell = new Bell();
  private TimerHandle handle;

  public Timer(Time time, Duration d) {
    this.time = time;
    this.end = time.nanos() + Math.max(0, d.toNanos());
  }

  private boolean late() {
    return time.nanos() - end >= 0;
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    if (!late()) {
      bell.hang(cx.waker().clone());
      if (handle == null) handle = time.at(end, bell);
      if (!late()) return Poll.pending();
    }
    drop();
    return Poll.ready(Unit.UNIT);
  }

  @Override
  public void drop() {
    if (handle != null) handle.cancel();
    bell.clear();
  }
}
