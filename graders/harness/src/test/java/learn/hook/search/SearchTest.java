package learn.hook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import learn.harness.load.Continuations;
import learn.hook.choice.Decisions;
import learn.hook.choice.Sampling;
import learn.hook.choice.Settings;
import learn.hook.choice.Traits;
import learn.hook.engine.Engines;
import learn.hook.order.States;
import learn.hook.report.Report;
import learn.hook.report.Token;
import learn.hook.run.Ending;
import learn.hook.run.Run;
import learn.woven.Rewritten;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The search against programs of which it is known what it must see. */
final class SearchTest {
  private static final Budget ALL = new Budget(2, 200_000, 0, 2_000, false);

  @AfterEach
  void coroutines() {
    Continuations.install(SearchTest.class.getClassLoader());
  }

  private static Result result(Scenario scenario, Budget budget) {
    return new Exploration(scenario::once, budget, 0, () -> false).run();
  }

  private static Coverage held(Scenario scenario) {
    return assertInstanceOf(Result.Held.class, result(scenario, ALL)).coverage();
  }

  private static Report broken(Scenario scenario, Budget budget) {
    return assertInstanceOf(Result.Broken.class, result(scenario, budget)).report();
  }

  /** Every order of dependent steps that a search reaches, each as a hash. */
  private static Set<Long> orders(Supplier<Runnable> program, boolean cached) {
    Set<Long> orders = new HashSet<>();
    Traits traits = new Traits();
    States seen = cached ? new States() : null;
    Settings settings = Settings.standard(2_000, traits).within(Settings.UNBOUNDED, false, seen);
    Decisions decisions = new Decisions();
    decisions.keep(0);
    boolean more = true;
    while (more) {
      Run run = new Run(settings, decisions, program.get());
      Ending ending = run.run();
      if (ending instanceof Ending.Again) {
        orders.clear();
        if (seen != null) seen.clear();
        decisions.keep(0);
        continue;
      }
      if (ending instanceof Ending.Finished) orders.add(run.whole());
      int at = decisions.count() - 1;
      while (at >= 0 && decisions.taken(at) + 1 >= decisions.options(at)) at--;
      more = at >= 0;
      if (more) {
        decisions.take(at, decisions.taken(at) + 1);
        decisions.keep(at + 1);
      }
    }
    return orders;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "locked",
        "tryLocked",
        "handOver",
        "parked",
        "spinning",
        "compareAndSet",
        "reading"
      })
  void theCacheLosesNoOrderOfSteps(String name) {
    Scenario scenario = Rewritten.scenario(name);
    assertEquals(orders(scenario::once, false), orders(scenario::once, true));
  }

  @Test
  void theCacheLosesNoneOfACounter() {
    Scenario scenario = Rewritten.scenario("counter", 4);
    Set<Long> cached = orders(scenario::once, true);
    assertEquals(70, cached.size(), "8 over 4 orders of two lanes of four steps");
    assertEquals(orders(scenario::once, false), cached);
  }

  @Test
  void stepsThatDoNotDependOnEachOtherHaveOneOrder() {
    Scenario scenario = Rewritten.scenario("independent", 5);
    assertEquals(1, orders(scenario::once, true).size());
    Coverage coverage = held(scenario);
    assertTrue(coverage.exhausted() && coverage.schedules() < 50, coverage::toString);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "locked",
        "tryLocked",
        "handOver",
        "parked",
        "spinning",
        "compareAndSet",
        "reading"
      })
  void correctProgramsHoldInAllSchedules(String name) {
    Coverage coverage = held(Rewritten.scenario(name));
    assertTrue(coverage.exhausted(), coverage::toString);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void whatNeedsSoManySwitchesIsFoundWithSoMany(int depth) {
    Report report = broken(Rewritten.scenario("wrongAtDepth", depth), ALL);
    int forced = 2 * depth - 1;
    assertTrue(
        report.bound() == Settings.UNBOUNDED ? forced > 2 : report.bound() <= forced,
        () -> depth + " found with " + report.bound());
  }

  @Test
  void samplesFindWhatIsDeep() {
    Supplier<Runnable> program = Rewritten.scenario("wrongAtDepth", 1)::once;
    int found = 0;
    for (int seed = 0; seed < 200; seed++) {
      Decisions decisions = new Decisions();
      decisions.keep(0);
      Settings settings = Settings.standard(2_000, new Traits()).sampled(new Sampling(seed, 3, 8));
      if (new Run(settings, decisions, program.get()).run() instanceof Ending.Failed) found++;
    }
    // One change among some eight steps at the right one: far more than one in a hundred.
    assertTrue(found >= 5, found + " of 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wrongPublication",
        "wrongOrder",
        "wrongPolling",
        "wrongLook",
        "handOver",
        "parked"
      })
  void bothEnginesSayTheSame(String name) {
    String coroutines = signature(result(Rewritten.scenario(name), ALL));
    Engines.threads();
    assertEquals(coroutines, signature(result(Rewritten.scenario(name), ALL)));
  }

  private static String signature(Result result) {
    return switch (result) {
      case Result.Broken(Report report) -> report.ending().code() + report.token();
      case Result.Held held -> held.toString();
      case Result.Uncontrolled what -> what.toString();
      case Result.Diverged diverged -> diverged.toString();
      case Result.OutOfTime out -> out.toString();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ReentrantLock.hasQueuedThreads",
        "Semaphore.getQueueLength",
        "ConcurrentHashMap.reduceValues",
        "ConcurrentHashMap.forEach",
        "CompletableFuture.minimalCompletionStage",
        "ScheduledThreadPoolExecutor.purge",
        "ForkJoinPool.isQuiescent",
        "ForkJoinPool.invokeAll",
        "List.parallelStream",
        "Collection.parallelStream",
        "InheritableThreadLocal"
      })
  void whatNoModelKnowsIsNeverPassedNorRejected(String what) {
    Result result = result(Rewritten.scenario("askingOutside", what), ALL);
    assertEquals(what, assertInstanceOf(Result.Uncontrolled.class, result).what().what());
  }

  @Test
  void aPhaseMayMoveBetweenTwoLooks() {
    assertEquals("threw", broken(Rewritten.scenario("wrongPhase"), ALL).ending().code());
  }

  @Test
  void addingManyToADequePublishes() {
    assertTrue(held(Rewritten.scenario("publishedByAddAll")).exhausted());
  }

  @Test
  void eachFindingHasItsCode() {
    assertEquals("data-race", broken(Rewritten.scenario("wrongPublication"), ALL).ending().code());
    assertEquals("deadlock", broken(Rewritten.scenario("wrongOrder"), ALL).ending().code());
    assertEquals("livelock", broken(Rewritten.scenario("wrongPolling"), ALL).ending().code());
    assertEquals("data-race", broken(Rewritten.scenario("wrongLook"), ALL).ending().code());
  }

  @Test
  void finalFieldsPublishWhatTheyLeadTo() {
    assertTrue(held(Rewritten.scenario("frozen")).exhausted());
    assertEquals("data-race", broken(Rewritten.scenario("wrongThawed"), ALL).ending().code());
  }

  @Test
  void aTokenReplaysExactlyWhatItWasMadeOf() {
    Scenario scenario = Rewritten.scenario("wrongOrder");
    Report report = broken(scenario, ALL);
    Token token = Token.parse(report.token()).orElseThrow();
    Replay replay = new Replay(scenario::once, ALL, token);
    Report again = replay.report((Ending.Failed) replay.ending());
    assertEquals(report.told(), again.told());
  }

  @Test
  void aBudgetOfSchedulesIsKept() {
    Coverage coverage =
        assertInstanceOf(
                Result.Held.class,
                result(Rewritten.scenario("counter", 9), new Budget(2, 100, 50, 2_000, false)))
            .coverage();
    assertTrue(!coverage.exhausted() && coverage.sampled() == 50, coverage::toString);
  }

  @Test
  void timeEndsASearchWithoutAVerdict() {
    Result result =
        new Exploration(Rewritten.scenario("counter", 9)::once, ALL, 0, () -> true).run();
    assertInstanceOf(Result.OutOfTime.class, result);
  }
}
