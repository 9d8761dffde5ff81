package ch07_multi_thread;

/** The table as it is drawn, behind one lock. */
public final class TaskState {
  private static final int IDLE = 0;
  private static final int SCHEDULED = 1;
  private static final int RUNNING = 2;
  private static final int NOTIFIED = 3;

  private static final int[] ON_SCHEDULE = {SCHEDULED, SCHEDULED, NOTIFIED, NOTIFIED};
  private static final int[] ON_BEGIN = {IDLE, RUNNING, RUNNING, NOTIFIED};
  private static final int[] ON_END = {-1, -1, IDLE, SCHEDULED};

  private int word = IDLE;

  public TaskState() {}

  public synchronized boolean schedule() {
    return move(ON_SCHEDULE) == IDLE;
  }

  public synchronized boolean beginPoll() {
    return move(ON_BEGIN) == SCHEDULED;
  }

  public synchronized boolean endPollPending() {
    if (ON_END[word] < 0) throw new IllegalStateException("state " + word);
    return move(ON_END) == NOTIFIED;
  }

  private int move(int[] row) {
    int before = word;
    word = row[before];
    return before;
  }
}
