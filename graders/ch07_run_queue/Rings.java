package grade.ch07_run_queue;

import ch07_run_queue.RunQueue;
import java.util.concurrent.Semaphore;
import learn.grade.Expect;

/** A task that waits; two threads that ring it, and the one that runs the queue. */
final class Rings {
  private final RunQueue queue = new RunQueue();
  private final Noted task = new Noted();
  private final Semaphore roused = new Semaphore(0);

  static Rings asleep() {
    Rings rings = new Rings();
    rings.queue.spawn(rings.task);
    rings.queue.runUntilIdle();
    return rings;
  }

  /** The same, with somebody to rouse when there is work. */
  static Rings withHook() {
    Rings rings = asleep();
    rings.queue.onEnqueue(rings.roused::release);
    return rings;
  }

  void ringFirst() {
    task.ring(0);
  }

  void ringSecond() {
    task.ring(1);
  }

  void runTwice() {
    queue.runUntilIdle();
    queue.runUntilIdle();
  }

  void runWhenRoused() throws InterruptedException {
    roused.acquire();
    int polls = queue.runUntilIdle();
    Expect.that(polls > 0, 1, 0, "hook-first");
  }

  /** What was not polled yet is in the queue, once. */
  void everyRingIsAnswered() {
    int left = queue.runUntilIdle();
    Expect.that(task.seen() == task.rings(), task.rings(), task.seen(), "unanswered");
    Expect.that(left < 2, "0 | 1", left, "two-entries", left);
  }
}
