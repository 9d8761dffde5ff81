package learn.hook.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.stream.Stream;
import learn.harness.load.Continuations;
import learn.hook.choice.Decisions;
import learn.hook.choice.Traits;
import learn.hook.report.Report;
import learn.hook.report.Token;
import learn.hook.run.Ending;
import learn.hook.run.Run;
import learn.woven.Rewritten;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A schedule that is shown fails as the one that was found, and has no switch that it can spare.
 */
final class ShrinkerTest {
  private static final Budget IN_ORDER = new Budget(2, 200_000, 0, 2_000, false);
  private static final Budget SAMPLED = new Budget(0, 0, 20_000, 2_000, false);

  @BeforeAll
  static void coroutines() {
    Continuations.install(ShrinkerTest.class.getClassLoader());
  }

  static Stream<Arguments> wrong() {
    Stream<String> names =
        Stream.of(
            "wrongPublication",
            "wrongOrder",
            "wrongLook",
            "wrongThawed",
            "wrongPhase",
            "wrongThird");
    Stream<Arguments> plain = names.map(name -> Arguments.of(name, new Object[0]));
    Stream<Arguments> deep =
        Stream.of(1, 2).map(depth -> Arguments.of("wrongAtDepth", new Object[] {depth}));
    return Stream.concat(plain, deep);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void whatWasFoundInOrder(String name, Object[] arguments) {
    check(Rewritten.scenario(name, arguments), IN_ORDER);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void whatWasFoundByChance(String name, Object[] arguments) {
    check(Rewritten.scenario(name, arguments), SAMPLED);
  }

  private static void check(Scenario scenario, Budget budget) {
    Search search = new Search(scenario::once, budget, new Traits(), () -> false);
    search.run();
    Found found = search.found().orElseThrow();
    Shrinker.Failing first = shrinker(scenario, search, found).first().orElseThrow();
    Shrinker.Failing shrunk = shrinker(scenario, search, found).shrunk().orElseThrow();
    assertTrue(shrunk.switches() <= first.switches(), () -> first + " became " + shrunk);
    assertEquals(Optional.empty(), shrinker(scenario, search, found).merged(shrunk));
    assertFailsAlike(scenario, search, found, shrunk);
  }

  private static Shrinker shrinker(Scenario scenario, Search search, Found found) {
    return new Shrinker(scenario::once, search.settings(), found);
  }

  private static void assertFailsAlike(
      Scenario scenario, Search search, Found found, Shrinker.Failing shrunk) {
    Decisions decisions = new Decisions();
    decisions.prescribe(shrunk.choices());
    Run run = new Run(search.settings().given(), decisions, scenario.once());
    assertEquals(found.ending().code(), ((Ending.Failed) run.run()).code());
    assertEquals(shrunk.switches(), run.switches());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void theTokenLeadsToTheSameAgain(String name, Object[] arguments) {
    Scenario scenario = Rewritten.scenario(name, arguments);
    for (Budget budget : new Budget[] {IN_ORDER, SAMPLED}) {
      Result result = new Exploration(scenario::once, budget, 0, () -> false).run();
      Report report = ((Result.Broken) result).report();
      Replay replay = new Replay(scenario::once, budget, Token.parse(report.token()).orElseThrow());
      Ending.Failed again = (Ending.Failed) replay.ending();
      assertEquals(report.ending().code(), again.code());
      assertEquals(report.told(), replay.report(again).told());
    }
  }
}
