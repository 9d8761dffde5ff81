package learn.hook.run;

import java.util.List;

/** How a schedule ended. */
public sealed interface Ending {

  /**
   * Every lane that somebody waits for has ended.
   *
   * @param cut the limit of steps was reached; the rest ran turn by turn
   */
  record Finished(boolean cut) implements Ending {}

  /** The same state was reached before: what follows is known. */
  record Known() implements Ending {}

  /** What counts as a scheduling point has changed: the search begins again. */
  record Again() implements Ending {}

  /** It does something that cannot be controlled, and was stopped before it did. */
  record Uncontrolled(String what, String where) implements Ending {}

  /** It breaks the scenario's promise. */
  sealed interface Failed extends Ending {
    /** The stable code of the finding. */
    String code();
  }

  /** An exception that nobody caught; code {@code threw}, or that of a fault on record. */
  record Threw(Lane lane, Object thrown, boolean onRecord) implements Failed {
    @Override
    public String code() {
      return "threw";
    }
  }

  /**
   * Nobody can go on, and somebody should: {@code deadlock}, {@code lost-wakeup}, {@code stuck}.
   */
  record Standstill(String code, List<Waiting> waiting) implements Failed {
    public Standstill {
      waiting = List.copyOf(waiting);
    }
  }

  /** The steps never end, however fair: {@code livelock}. */
  record Endless(List<String> lanes) implements Failed {
    public Endless {
      lanes = List.copyOf(lanes);
    }

    @Override
    public String code() {
      return "livelock";
    }
  }

  /** Two accesses that nothing orders: {@code data-race}. */
  record Race(int field, Access first, Access second) implements Failed {
    @Override
    public String code() {
      return "data-race";
    }
  }

  /**
   * One side of a race.
   *
   * @param step index in the trace; -1 while none is kept
   */
  record Access(int lane, boolean write, int step) {}

  /**
   * A lane that waits for ever.
   *
   * @param on class of what it waits for
   * @param holder the lane that has it; -1 when nobody is known to
   * @param step index in the trace; -1 while none is kept
   */
  record Waiting(int lane, Wait.Kind kind, String on, int holder, int step) {}
}
