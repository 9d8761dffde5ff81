package ch07_multi_thread;

import java.util.concurrent.atomic.AtomicInteger;

/** Two bits, and a loop for each operation. */
public final class TaskState {
  private static final int WANTED = 1;
  private static final int POLLED = 2;

  private final AtomicInteger bits = new AtomicInteger();

  public TaskState() {}

  public boolean schedule() {
    for (int seen = bits.get(); (seen & WANTED) == 0; seen = bits.get())
      if (bits.compareAndSet(seen, seen | WANTED)) return (seen & POLLED) == 0;
    return false;
  }

  public boolean beginPoll() {
    return bits.compareAndSet(WANTED, POLLED);
  }

  public boolean endPollPending() {
    while (true) {
      int seen = bits.get();
      if ((seen & POLLED) == 0) throw new IllegalStateException("not polled");
      if (bits.compareAndSet(seen, seen & WANTED)) return seen != POLLED;
    }
  }
}
