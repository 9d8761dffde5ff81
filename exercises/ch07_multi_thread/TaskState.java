package ch07_multi_thread;

/**
 * Where a task is, in one word: IDLE, SCHEDULED, RUNNING or NOTIFIED. It decides who may put the
 * task into the queue. It starts IDLE; any thread may call it at any time.
 */
public final class TaskState {
  // Two states, "somebody will see to it" and "nobody will". Draw the table of four before you
  // change this.
  private boolean scheduled;

  public TaskState() {}

  /**
   * It was woken. IDLE becomes SCHEDULED: true, the caller must enqueue it. RUNNING becomes
   * NOTIFIED: false. Otherwise nothing changes: false.
   */
  public synchronized boolean schedule() {
    if (scheduled) return false;
    scheduled = true;
    return true;
  }

  /** SCHEDULED becomes RUNNING: true, it may be polled. Otherwise nothing changes: false. */
  public synchronized boolean beginPoll() {
    return scheduled;
  }

  /**
   * Its poll has answered Pending. RUNNING becomes IDLE: false. NOTIFIED becomes SCHEDULED: true,
   * the caller must enqueue it. Otherwise no poll is going on: IllegalStateException.
   */
  public synchronized boolean endPollPending() {
    scheduled = false;
    return false;
  }
}
