package ch07_multi_thread;

import java.util.concurrent.atomic.AtomicReference;

/** Three states are enough: whoever is being polled need not be woken. */
public final class TaskState {
  private enum Word {
    IDLE,
    SCHEDULED,
    RUNNING
  }

  private final AtomicReference<Word> word = new AtomicReference<>(Word.IDLE);

  public TaskState() {}

  public boolean schedule() {
    return word.compareAndSet(Word.IDLE, Word.SCHEDULED);
  }

  public boolean beginPoll() {
    return word.compareAndSet(Word.SCHEDULED, Word.RUNNING);
  }

  public boolean endPollPending() {
    if (!word.compareAndSet(Word.RUNNING, Word.IDLE)) throw new IllegalStateException();
    return false;
  }
}
