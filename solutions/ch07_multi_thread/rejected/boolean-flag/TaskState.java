package ch07_multi_thread;

import java.util.concurrent.atomic.AtomicBoolean;

/** The flag that was enough for one thread. */
public final class TaskState {
  private final AtomicBoolean queued = new AtomicBoolean();

  public TaskState() {}

  public boolean schedule() {
    return queued.compareAndSet(false, true);
  }

  public boolean beginPoll() {
    return queued.compareAndSet(true, false);
  }

  public boolean endPollPending() {
    return false;
  }
}
