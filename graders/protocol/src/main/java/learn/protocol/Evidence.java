package learn.protocol;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Lane;
import learn.protocol.schedule.Race;
import learn.protocol.schedule.Step;

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
   * @param waitsFor what it waits for, or empty: a class name, and behind a blank a letter where
   *     several of that class matter
   * @param heldBy the thread that has what it waits for, or empty
   * @param stack the learner's frames, innermost first
   * @param holds what others may wait for
   * @param looks how often it was seen at the first line of its stack
   */
  record Doing(
      String thread,
      String state,
      String waitsFor,
      String heldBy,
      List<Place> stack,
      List<Hold> holds,
      Looks looks) {
    public Doing {
      stack = List.copyOf(stack);
      holds = List.copyOf(holds);
    }

    /** Seen once, and nothing known of locks. */
    public Doing(String thread, String state, String waitsFor, List<Place> stack) {
      this(thread, state, waitsFor, "", stack, List.of(), Looks.ONCE);
    }
  }

  /**
   * A lock that a thread has.
   *
   * @param what named as in {@link Doing#waitsFor}
   * @param at the line that took it; empty where the JVM does not know
   */
  record Hold(String what, List<Place> at) {
    public Hold {
      at = List.copyOf(at);
    }
  }

  /**
   * How often a thread was looked at.
   *
   * @param there looks that found it at the line told
   * @param all looks while it was alive
   */
  record Looks(int there, int all) {
    public static final Looks ONCE = new Looks(1, 1);

    public Looks {
      if (there < 0 || all < there) throw new IllegalArgumentException(there + " of " + all);
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

  /**
   * One schedule from its first step to its end. A lane whose last step stops it stands there for
   * ever; the other steps of a thread that waits come when it goes on.
   *
   * @param decisive the step that decides, if one does
   * @param race the two accesses, if this is a data race
   * @param end what was seen at its end, as a finding without a schedule would carry it
   * @param token replays it
   * @param diverged first step that the token it was asked for no longer describes; empty when all
   *     of it is as the token says
   */
  record Schedule(
      List<Lane> lanes,
      List<Step> steps,
      Optional<Decisive> decisive,
      Optional<Race> race,
      Evidence end,
      String token,
      OptionalInt diverged)
      implements Evidence {
    public Schedule {
      lanes = List.copyOf(lanes);
      steps = List.copyOf(steps);
      int size = steps.size();
      if (lanes.isEmpty()) throw new IllegalArgumentException("a schedule without lanes");
      for (Step step : steps)
        if (step.lane() >= lanes.size()) throw new IllegalArgumentException(step.toString());
      if (decisive.filter(d -> d.step() < 0 || d.step() >= size).isPresent()
          || race.filter(r -> r.second() >= size).isPresent()
          || diverged.orElse(0) < 0
          || diverged.orElse(0) > size)
        throw new IllegalArgumentException("a step that is none of " + size);
      if (end instanceof Schedule) throw new IllegalArgumentException("a schedule in a schedule");
    }

    /** Whether another thread ran just before this step. */
    public boolean switches(int step) {
      return step > 0 && steps.get(step).lane() != steps.get(step - 1).lane();
    }
  }
}
