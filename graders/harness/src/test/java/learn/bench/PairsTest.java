package learn.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import learn.harness.load.Continuations;
import learn.hook.engine.Engines;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Pairs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every buggy program is found, no correct one is, and both the same way every time. */
final class PairsTest {
  private static final ClassLoader HOOKS = PairsTest.class.getClassLoader();

  static Stream<Pair> pairs() {
    return Pairs.all().stream();
  }

  @BeforeEach
  @AfterEach
  void coroutines() {
    assertTrue(Continuations.install(HOOKS), "the tests are started without --add-exports");
  }

  @Test
  void thereAreManyPairs() {
    assertTrue(Pairs.all().size() >= 40);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void theBuggyOneIsFoundOnBothKindsOfThread(Pair pair) {
    for (Kind kind : Kind.values()) {
      Explored first = Explored.run(pair, true, kind);
      assertEquals(pair.finding(), first.verdict(), kind.name());
      assertEquals(first.signature(), Explored.run(pair, true, kind).signature());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void theCorrectOneHoldsUnderAllSchedules(Pair pair) {
    for (Kind kind : Kind.values())
      assertEquals("passed", Explored.run(pair, false, kind).verdict(), kind.name());
  }

  /** Threads instead of coroutines: same verdict, same token, same number of schedules. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("pairs")
  void theOtherEngineSaysTheSame(Pair pair) {
    for (boolean buggy : new boolean[] {true, false}) {
      coroutines();
      Explored one = Explored.run(pair, buggy, Kind.PLATFORM);
      Engines.threads();
      Explored other = Explored.run(pair, buggy, Kind.PLATFORM);
      assertEquals(one.signature(), other.signature());
      assertEquals(one.schedules(), other.schedules());
    }
  }
}
