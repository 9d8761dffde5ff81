package ch07_multi_thread;

import java.util.concurrent.atomic.AtomicReference;

/**
 * Where a task is, in one word. It decides who may put the task into the queue, so that it is never
 * there twice and never polled by two threads.
 *
 * <pre>
 *              schedule          beginPoll          schedule
 *      IDLE ─────────────▶ SCHEDULED ──────▶ RUNNING ──────▶ NOTIFIED
 *        ▲                     ▲                │                │
 *        └─────────────────────┼────────────────┘                │
 *            endPollPending    └─────────────────────────────────┘
 *                                        endPollPending
 * </pre>
 *
 * <p>A finished task stays RUNNING or NOTIFIED for ever. There is no way back from there without
 * endPollPending, so a late wake cannot enqueue it.
 */
public final class TaskState {
  private enum Word {
    /** Neither queued nor polled. Whoever wakes it now has to enqueue it. */
    IDLE,
    /** In the queue. It is going to be polled anyway. */
    SCHEDULED,
    /** A worker is in its poll. */
    RUNNING,
    /** The same, and it was woken since the poll began: it wants another one. */
    NOTIFIED
  }

  // One word for all of it. Two flags ("queued", "running") would need a look at both and a change
  // of one to be a single step, which is a lock.
  //
  // It also carries what a poll wrote over to the next one, which may be on another worker: the end
  // of a poll writes this word, the wake reads and writes it, the beginning of the next poll reads
  // it. Each of these orders what came before. So the fields of a future can be plain.
  private final AtomicReference<Word> word = new AtomicReference<>(Word.IDLE);

  /** Not woken, not queued. */
  public TaskState() {}

  /** It was woken. True: the caller must enqueue it, and nobody else will. */
  public boolean schedule() {
    // getAndUpdate is the loop "look, decide, compare-and-set, and if somebody was faster look
    // again". The function may run several times, so it does nothing but decide.
    return word.getAndUpdate(TaskState::woken) == Word.IDLE;
  }

  private static Word woken(Word before) {
    return switch (before) {
      case IDLE -> Word.SCHEDULED;
      // The poll under way may have looked already. Its worker will see this when it is through;
      // enqueueing here would let a second worker in.
      case RUNNING -> Word.NOTIFIED;
      // Two wakes before a poll are one.
      case SCHEDULED, NOTIFIED -> before;
    };
  }

  /** A worker has taken it out of the queue. True: it may be polled. */
  public boolean beginPoll() {
    return word.compareAndSet(Word.SCHEDULED, Word.RUNNING);
  }

  /**
   * Its poll has answered Pending. True: it was woken meanwhile, and the caller must enqueue it.
   */
  public boolean endPollPending() {
    return word.getAndUpdate(TaskState::pending) == Word.NOTIFIED;
  }

  private static Word pending(Word before) {
    return switch (before) {
      case RUNNING -> Word.IDLE;
      case NOTIFIED -> Word.SCHEDULED;
      case IDLE, SCHEDULED -> throw new IllegalStateException("no poll is going on: " + before);
    };
  }
}
