package grade.ch07_multi_thread;

import ch07_multi_thread.TaskState;
import java.util.concurrent.atomic.AtomicInteger;
import learn.grade.Expect;

/** One task's state between two threads that ring it and the worker that polls it. */
final class Ringing {
  private final TaskState state = new TaskState();
  private final AtomicInteger rings = new AtomicInteger();
  // Entries of the task in the queue: what schedule and endPollPending have promised.
  private final AtomicInteger entries = new AtomicInteger();
  private int seen;

  void ring() {
    rings.incrementAndGet();
    if (state.schedule()) enqueue();
  }

  private void enqueue() {
    int queued = entries.incrementAndGet();
    Expect.that(queued < 2, 1, queued, "two-entries");
  }

  void workTwice() {
    pollOne();
    pollOne();
  }

  private void pollOne() {
    if (entries.get() == 0) return;
    entries.decrementAndGet();
    Expect.that(state.beginPoll(), true, false, "not-begun");
    seen = rings.get();
    if (state.endPollPending()) enqueue();
  }

  /** Whatever is still queued is polled now; nothing else will be. */
  void everyRingIsAnswered() {
    while (entries.get() > 0) pollOne();
    Expect.equal(rings.get(), seen, "unanswered");
  }
}
