package grade.ch06_retry_timeout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import learn.kit.Future;
import learn.kit.Result;
import learn.kit.test.TestFuture;

/** A factory that knows what it has made, and whether two of them were alive at once. */
final class Attempts implements Supplier<Future<Result<String, String>>> {
  private final List<TestFuture<Result<String, String>>> made = new ArrayList<>();
  private final List<Result<String, String>> script;
  private int overlaps;

  private Attempts(List<Result<String, String>> script) {
    this.script = script;
  }

  /** Attempts that are Ready at once: these, and errors ever after. */
  static Attempts ready(List<Result<String, String>> results) {
    return new Attempts(results);
  }

  /** Attempts that end when they are told to. */
  static Attempts manual() {
    return new Attempts(List.of());
  }

  @Override
  public Future<Result<String, String>> get() {
    if (made.stream().anyMatch(Attempts::isAlive)) overlaps++;
    int n = made.size();
    String name = "attempt " + (n + 1);
    TestFuture<Result<String, String>> next =
        script.isEmpty()
            ? TestFuture.manual(name)
            : TestFuture.ready(
                name, n < script.size() ? script.get(n) : Result.err("error " + (n + 1)));
    made.add(next);
    return next;
  }

  private static boolean isAlive(TestFuture<?> attempt) {
    return !attempt.finished() && attempt.drops() == 0;
  }

  /** How often it was called. */
  int calls() {
    return made.size();
  }

  int overlaps() {
    return overlaps;
  }

  /** Counted from 1. */
  TestFuture<Result<String, String>> attempt(int n) {
    return made.get(n - 1);
  }
}
