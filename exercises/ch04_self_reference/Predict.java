package ch04_self_reference;

import learn.kit.Todo;

/**
 * Step 2: what happens to a borrower that is moved? Say so first; the grader then does it to yours.
 */
public final class Predict {
  /** What comes of it. */
  public enum Fate {
    /** It answers as if nothing had happened. */
    FINE,
    /** It follows an address at which nothing lives any more. */
    DANGLES,
    /** It answers, and the answer is wrong. */
    WRONG_VALUE
  }

  private Predict() {}

  /** Created, moved, and then polled to the end. */
  public static Fate movedBeforeFirstPoll() {
    return Todo.todo("predict: moved before the first poll");
  }

  /** Polled once, moved, polled again. */
  public static Fate movedBetweenPolls() {
    return Todo.todo("predict: moved between the two polls");
  }

  /** Two of them with different data, each polled once; swapped; each polled again. */
  public static Fate swappedBetweenPolls() {
    return Todo.todo("predict: two half-run borrowers are swapped");
  }

  /** Polled to the end, then moved. */
  public static Fate movedAfterReady() {
    return Todo.todo("predict: moved after Ready");
  }
}
