package learn.hook.run;

import java.util.Arrays;
import java.util.Random;

/**
 * Probabilistic concurrency testing (Burckhardt et al., ASPLOS 2010): random priorities, lowered at
 * {@code depth - 1} random steps, find a bug of that depth with a known probability.
 */
public final class Sampling {
  private final Random random;
  private final int[] changes;

  /**
   * @param steps about how many steps a schedule has
   */
  public Sampling(long seed, int depth, int steps) {
    random = new Random(seed);
    changes = random.ints(depth - 1L, 1, Math.max(2, steps + 1)).toArray();
    Arrays.sort(changes);
  }

  int firstPriority() {
    return 1_000 + random.nextInt(1_000_000);
  }

  /** Later changes go lower: the last lane lowered is the last to be picked. */
  void atStep(int step, Lane lane) {
    for (int i = 0; i < changes.length; i++)
      if (changes[i] == step) lane.priority = changes.length - i;
  }

  int among(Lane[] options, int free) {
    int best = 0;
    for (int i = 1; i < free; i++) if (options[i].priority > options[best].priority) best = i;
    return best;
  }

  int any(int n) {
    return random.nextInt(n);
  }
}
