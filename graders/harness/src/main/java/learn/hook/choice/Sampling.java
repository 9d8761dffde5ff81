package learn.hook.choice;

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

  /** Of a new lane: above all that are given later. */
  public int firstPriority() {
    return 1_000 + random.nextInt(1_000_000);
  }

  /**
   * The new priority of the lane that makes this step, or its old one. Later changes go lower: the
   * last lane lowered is the last to be picked.
   */
  public int atStep(int step, int priority) {
    for (int i = 0; i < changes.length; i++) if (changes[i] == step) return changes.length - i;
    return priority;
  }

  /** One of {@code n}. */
  public int any(int n) {
    return random.nextInt(n);
  }
}
