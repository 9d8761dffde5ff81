package learn.conform;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A class of the JDK, its model, and what can be done to either.
 *
 * @param picture what can be seen of it once all its own threads are at rest
 * @param hasThreads of its own: who is interrupted before he waits for them may see them begin or
 *     not, so only those are interrupted that wait
 */
record Subject<T>(
    String name,
    Supplier<T> real,
    Supplier<T> model,
    List<Act<T>> acts,
    Function<T, String> picture,
    boolean hasThreads) {

  /** One that has no threads of its own. */
  Subject(String name, Supplier<T> real, Supplier<T> model, List<Act<T>> acts) {
    this(name, real, model, acts, subject -> "", false);
  }

  @Override
  public String toString() {
    return name;
  }

  /** Fails with the seed and the move at which model and JDK part. */
  void agree(long seed, int length) throws InterruptedException {
    Script script = Script.random(seed, acts.size(), length);
    List<List<String>> expected = Modelled.play(script, this);
    try (Real<T> stage = new Real<>(this)) {
      String difference = stage.firstDifference(script, expected);
      if (difference != null)
        throw new AssertionError(
            "%s, seed %d: %s; %s; model: %s"
                .formatted(name, seed, difference, script.shown(acts), expected));
    }
  }
}
