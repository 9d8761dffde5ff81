package learn.protocol.schedule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.protocol.Evidence;
import learn.protocol.Place;

/** How much of what could happen a check has looked at. */
public sealed interface Coverage {

  /** The check is not a search. */
  record NotSearched() implements Coverage {}

  /** Every schedule there is. */
  record All(long schedules) implements Coverage {}

  /**
   * A part.
   *
   * @param most all schedules with at most so many deviations were run; −1: not even that for none
   * @param schedules how many were run on the way
   * @param sampled how many more were drawn
   * @param seed from which they were drawn
   */
  record Part(Deviation deviation, int most, long schedules, long sampled, long seed)
      implements Coverage {
    public Part {
      if (most < -1) throw new IllegalArgumentException("at most " + most);
    }
  }

  /** What is counted for a bound. */
  enum Deviation {
    /** A thread is stopped that could have gone on. */
    PREEMPTION,
    /** The next thread in turn is passed over. */
    DELAY
  }

  /**
   * Not controlled: run on real threads.
   *
   * @param runs how often
   */
  record RealThreads(long runs, List<NotControlled> because) implements Coverage {
    public RealThreads {
      because = List.copyOf(because);
      if (because.isEmpty()) throw new IllegalArgumentException("real threads without a reason");
    }
  }

  /** One schedule only, asked for by its token. */
  record Replayed(Evidence.Schedule schedule) implements Coverage {}

  /**
   * Something that cannot be put under control.
   *
   * @param what e.g. {@code Selector.select}
   * @param at empty when it is not the learner's line
   */
  record NotControlled(String what, Optional<Place> at) {}

  /** Of two searches in one check: what holds for both. */
  default Coverage and(Coverage other) {
    if (rank() < other.rank()) return other.and(this);
    return switch (this) {
      case NotSearched() -> this;
      case All(long schedules) -> new All(schedules + schedules(other));
      case Part part -> part(part, other);
      case RealThreads(long runs, List<NotControlled> because) ->
          other instanceof RealThreads(long more, List<NotControlled> also)
              ? new RealThreads(
                  runs + more, Stream.concat(because.stream(), also.stream()).distinct().toList())
              : this;
      case Replayed _ -> this;
    };
  }

  private static Coverage part(Part one, Coverage other) {
    if (!(other instanceof Part two))
      return new Part(
          one.deviation, one.most, one.schedules + schedules(other), one.sampled, one.seed);
    boolean weaker = two.most < one.most;
    return new Part(
        weaker ? two.deviation : one.deviation,
        Math.min(one.most, two.most),
        one.schedules + two.schedules,
        one.sampled + two.sampled,
        one.sampled > 0 ? one.seed : two.seed);
  }

  private static long schedules(Coverage coverage) {
    return coverage instanceof All(long schedules) ? schedules : 0;
  }

  private int rank() {
    return switch (this) {
      case NotSearched _ -> 0;
      case All _ -> 1;
      case Part _ -> 2;
      case RealThreads _ -> 3;
      case Replayed _ -> 4;
    };
  }
}
