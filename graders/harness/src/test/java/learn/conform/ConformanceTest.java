package learn.conform;

import java.util.stream.Stream;
import learn.harness.load.Continuations;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random scripts of two threads, the same for a model and for the class it stands for. */
final class ConformanceTest {
  private static final int SCRIPTS = 60;
  private static final int MOVES = 16;

  static Stream<Subject<?>> subjects() {
    return Subjects.all();
  }

  @BeforeAll
  static void coroutines() {
    Continuations.install(ConformanceTest.class.getClassLoader());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("subjects")
  void modelAndJdkAgree(Subject<?> subject) throws InterruptedException {
    for (long seed = 1; seed <= SCRIPTS; seed++) subject.agree(seed, MOVES);
  }
}
