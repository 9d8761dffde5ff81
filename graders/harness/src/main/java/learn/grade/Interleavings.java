package learn.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import learn.hook.report.Report;
import learn.hook.search.Budget;
import learn.hook.search.Conduct;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/**
 * A small scenario, run under every schedule of its threads (check kind {@code interleaved}).
 *
 * <pre>
 * Interleavings.of(Flag::new)
 *     .lane("waiter", flag -&gt; flag.await())
 *     .lane("setter", Flag::set)
 *     .after(flag -&gt; Expect.that(flag.isSet(), …))
 *     .check();
 * </pre>
 *
 * Everything the lanes share is made by {@code fresh}, anew for each schedule. In a check of
 * another kind, or without a harness, the scenario runs some hundred times on real threads.
 */
public final class Interleavings {
  private Interleavings() {}

  /** Part of a scenario; it may throw. */
  @FunctionalInterface
  public interface Lane<S> {
    void run(S state) throws Exception;
  }

  /**
   * @param fresh makes what the lanes share; not explored itself
   */
  public static <S> Scenario<S> of(Supplier<S> fresh) {
    return new Scenario<>(fresh);
  }

  /** Lanes that run against each other. */
  public static final class Scenario<S> {
    private final learn.hook.search.Scenario scenario;
    private Bound bound = Bound.standard();

    private Scenario(Supplier<S> fresh) {
      scenario = new learn.hook.search.Scenario(fresh);
    }

    /** One more platform thread; two or three in all is what can be explored. */
    public Scenario<S> lane(String name, Lane<? super S> body) {
      scenario.lane(name, false, part(body));
      return this;
    }

    /** One more virtual thread. */
    public Scenario<S> virtualLane(String name, Lane<? super S> body) {
      scenario.lane(name, true, part(body));
      return this;
    }

    /** What must hold when all lanes have ended; it runs alone. */
    public Scenario<S> after(Lane<? super S> invariant) {
      scenario.after(part(invariant));
      return this;
    }

    /** How much is to be tried, when the standard is not right. */
    public Scenario<S> within(Bound other) {
      bound = other;
      return this;
    }

    /** Tries; ends in the finding of the first schedule that breaks. */
    public Coverage check() {
      return switch (Conduct.run(scenario, bound.budget())) {
        case Conduct.Outcome.Held(var coverage, long real) -> Coverage.of(coverage, real);
        case Conduct.Outcome.Broken(List<Report> reports) -> throw broken(reports);
        case Conduct.Outcome.Undecided(String code, List<String> facts) ->
            throw BrokenSchedule.undecided(code, facts);
      };
    }

    private static BrokenSchedule broken(List<Report> reports) {
      List<BrokenSchedule> all = new ArrayList<>();
      for (Report report : reports) all.add(BrokenSchedule.of(report));
      return all.getFirst();
    }

    @SuppressWarnings("unchecked") // the state comes out of this very scenario's supplier
    private static <S> learn.hook.search.Scenario.Part part(Lane<? super S> body) {
      return state -> ((Lane<Object>) body).run(state);
    }
  }

  /**
   * How much is tried. Counted, never timed.
   *
   * @param preemptions bounds up to this are searched one after the other, then without a bound
   * @param schedules of the search in order, all bounds together
   * @param sampled random ones, when those were not enough
   * @param stepsPerSchedule after these a schedule goes on turn by turn
   * @param spurious {@code park} and {@code wait} may return without a reason, once a schedule
   */
  public record Bound(
      int preemptions, int schedules, int sampled, int stepsPerSchedule, boolean spurious) {
    public static Bound standard() {
      return new Bound(2, 20_000, 2_000, 2_000, false);
    }

    public Bound withSpurious() {
      return new Bound(preemptions, schedules, sampled, stepsPerSchedule, true);
    }

    private Budget budget() {
      return new Budget(preemptions, schedules, sampled, stepsPerSchedule, spurious);
    }
  }

  /**
   * What was tried.
   *
   * @param exhausted every schedule there is
   * @param completePreemptions every schedule with at most so many; -1 for none
   * @param notControlled not empty when it ran on real threads
   */
  public record Coverage(
      boolean exhausted,
      int completePreemptions,
      long schedules,
      long sampled,
      long seed,
      List<String> notControlled) {
    public Coverage {
      notControlled = List.copyOf(notControlled);
    }

    private static Coverage of(learn.hook.search.Coverage of, long real) {
      List<String> not = real > 0 ? List.of("real threads") : List.of();
      return new Coverage(
          of.exhausted(),
          of.complete(),
          of.schedules(),
          real > 0 ? real : of.sampled(),
          of.seed(),
          not);
    }
  }

  /**
   * A future that is polled no more is Ready, or was woken since: else the finding {@code
   * lost-wakeup}.
   *
   * @param last what the last poll answered
   * @param waker with which it was polled
   */
  public static void readyOrWoken(Poll<?> last, ProbeWaker waker) {
    boolean pending = last == null || last instanceof Poll.Pending<?>;
    if (pending && waker.wakes() == 0) throw BrokenCheck.lostWakeup();
  }
}
