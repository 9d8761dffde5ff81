package ch07_multi_thread;

import java.util.concurrent.atomic.AtomicReference;

public final class TaskState {
  private enum Word {
    IDLE,
    SCHEDULED,
    RUNNING,
    NOTIFIED
  }

  private final AtomicReference<Word> word = new AtomicReference<>(Word.IDLE);

  public TaskState() {}

  public boolean schedule() {
    return word.getAndUpdate(TaskState::woken) == Word.IDLE;
  }

  private static Word woken(Word before) {
    return switch (before) {
      case IDLE -> Word.SCHEDULED;
      case RUNNING -> Word.NOTIFIED;
      case SCHEDULED, NOTIFIED -> before;
    };
  }

  public boolean beginPoll() {
    return word.compareAndSet(Word.SCHEDULED, Word.RUNNING);
  }

  public boolean endPollPending() {
    // Once too often does no harm, once too few does.
    word.getAndUpdate(TaskState::pending);
    return true;
  }

  private static Word pending(Word before) {
    return switch (before) {
      case RUNNING, NOTIFIED -> Word.SCHEDULED;
      case IDLE, SCHEDULED -> throw new IllegalStateException("no poll is going on: " + before);
    };
  }
}
