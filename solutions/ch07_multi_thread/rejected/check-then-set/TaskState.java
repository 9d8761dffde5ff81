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
    while (true) {
      switch (word.get()) {
        case IDLE -> {
          // Nobody polls it and nobody has it in a queue, so there is nobody to compete with.
          word.set(Word.SCHEDULED);
          return true;
        }
        case RUNNING -> {
          if (word.compareAndSet(Word.RUNNING, Word.NOTIFIED)) return false;
        }
        case SCHEDULED, NOTIFIED -> {
          return false;
        }
      }
    }
  }

  public boolean beginPoll() {
    return word.compareAndSet(Word.SCHEDULED, Word.RUNNING);
  }

  public boolean endPollPending() {
    if (word.compareAndSet(Word.RUNNING, Word.IDLE)) return false;
    if (word.compareAndSet(Word.NOTIFIED, Word.SCHEDULED)) return true;
    throw new IllegalStateException("no poll is going on");
  }
}
