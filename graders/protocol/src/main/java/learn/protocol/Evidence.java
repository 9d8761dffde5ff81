package learn.protocol;

import java.util.List;

/** What was seen, as inert data. */
public sealed interface Evidence {

  /** Nothing beyond the code and the places. */
  record None() implements Evidence {}

  /** Two values that should have been alike. */
  record Values(String expected, String seen) implements Evidence {}

  /** An exception, its stack cut to the learner's frames (innermost first). */
  record Thrown(String type, String message, List<Place> stack) implements Evidence {
    public Thrown {
      stack = List.copyOf(stack);
    }
  }

  /** What each thread was doing. */
  record Threads(List<Doing> threads) implements Evidence {
    public Threads {
      threads = List.copyOf(threads);
    }
  }

  /**
   * One thread.
   *
   * @param state a {@link Thread.State} name
   * @param waitsFor class name of what it waits for, or empty
   * @param stack the learner's frames, innermost first
   */
  record Doing(String thread, String state, String waitsFor, List<Place> stack) {
    public Doing {
      stack = List.copyOf(stack);
    }
  }

  /** A member the grader needs and what was found instead (empty: nothing of that name). */
  record Member(String needed, String found) implements Evidence {}

  /** Facts that belong to the code, in the order its sentence names them. */
  record Facts(List<String> values) implements Evidence {
    public Facts {
      values = List.copyOf(values);
    }
  }
}
