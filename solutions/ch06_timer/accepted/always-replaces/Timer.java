package ch06_timer;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.ReentrantLock;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.TimerHandle;
import learn.kit.Unit;
import learn.kit.Waker;

/** A queue of one, and a clone for every poll: more work than needed, and right. */
public final class Timer implements Future<Unit> {
  private final Time time;
  private final long deadline;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Waker> waiting = new ArrayDeque<>();
  private TimerHandle handle = () -> false;
  private boolean registered;

  public Timer(Time time, Duration d) {
    this.time = time;
    this.deadline = time.nanos() + d.toNanos();
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    if (time.nanos() - deadline >= 0) {
      empty();
      return Poll.ready(Unit.UNIT);
    }
    Waker mine = cx.waker().clone();
    lock.lock();
    try {
      empty();
      waiting.add(mine);
    } finally {
      lock.unlock();
    }
    if (!registered) handle = time.at(deadline, this::fire);
    registered = true;
    return Poll.pending();
  }

  // Rings, keeps the handle, and gives it up when polled: a wake by reference is no less a wake.
  private void fire() {
    lock.lock();
    try {
      waiting.forEach(Waker::wakeByRef);
    } finally {
      lock.unlock();
    }
  }

  private void empty() {
    lock.lock();
    try {
      while (!waiting.isEmpty()) waiting.remove().drop();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void drop() {
    handle.cancel();
    empty();
  }
}
