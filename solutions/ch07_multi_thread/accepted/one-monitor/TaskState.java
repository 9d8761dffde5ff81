package ch07_multi_thread;

/** The table as it is drawn, row by row, behind one lock. */
public final class TaskState {
  private static final int IDLE = 0;
  private static final int SCHEDULED = 1;
  private static final int RUNNING = 2;
  private static final int NOTIFIED = 3;

  private int word = IDLE;

  public TaskState() {}

  public synchronized boolean schedule() {
    return move(SCHEDULED, SCHEDULED, NOTIFIED, NOTIFIED) == IDLE;
  }

  public synchronized boolean beginPoll() {
    return move(IDLE, RUNNING, RUNNING, NOTIFIED) == SCHEDULED;
  }

  public synchronized boolean endPollPending() {
    if (word < RUNNING) throw new IllegalStateException("state " + word);
    return move(IDLE, SCHEDULED, IDLE, SCHEDULED) == NOTIFIED;
  }

  private int move(int... row) {
    int before = word;
    word = row[before];
    return before;
  }
}
