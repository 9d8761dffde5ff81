package ch07_multi_thread;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Atomic, and as cheap as can be: no ordering, since there is only one variable. */
public final class TaskState {
  private static final int IDLE = 0;
  private static final int SCHEDULED = 1;
  private static final int RUNNING = 2;
  private static final int NOTIFIED = 3;

  private static final VarHandle WORD;

  static {
    try {
      WORD = MethodHandles.lookup().findVarHandle(TaskState.class, "word", int.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private int word;

  public TaskState() {}

  public boolean schedule() {
    while (true) {
      int seen = (int) WORD.getOpaque(this);
      if (seen == SCHEDULED || seen == NOTIFIED) return false;
      if (move(seen, seen == IDLE ? SCHEDULED : NOTIFIED)) return seen == IDLE;
    }
  }

  public boolean beginPoll() {
    while ((int) WORD.getOpaque(this) == SCHEDULED) if (move(SCHEDULED, RUNNING)) return true;
    return false;
  }

  public boolean endPollPending() {
    while (true) {
      int seen = (int) WORD.getOpaque(this);
      if (seen == IDLE || seen == SCHEDULED) throw new IllegalStateException("no poll is going on");
      if (move(seen, seen == RUNNING ? IDLE : SCHEDULED)) return seen == NOTIFIED;
    }
  }

  private boolean move(int from, int to) {
    return WORD.weakCompareAndSetPlain(this, from, to);
  }
}
