package learn.conform;

import java.util.List;
import java.util.function.Supplier;

/** A class of the JDK, its model, and what can be done to either. */
record Subject<T>(String name, Supplier<T> real, Supplier<T> model, List<Act<T>> acts) {
  @Override
  public String toString() {
    return name;
  }

  /** Fails with the seed and the move at which model and JDK part. */
  void agree(long seed, int length) throws InterruptedException {
    Script script = Script.random(seed, acts.size(), length);
    List<List<String>> expected = Modelled.play(script, acts, model);
    try (Real<T> stage = new Real<>(acts, real.get())) {
      String difference = stage.firstDifference(script, expected);
      if (difference != null)
        throw new AssertionError(
            "%s, seed %d: %s; %s; model: %s"
                .formatted(name, seed, difference, script.shown(acts), expected));
    }
  }
}
