package learn.pairs;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A small concurrent program, told without saying what runs it: {@code learn}'s own explorer and a
 * published one are given the same.
 *
 * @param <S> what the lanes share
 */
public final class Trial<S> {
  /** A part of the program. */
  @FunctionalInterface
  public interface Step<S> {
    void run(S shared) throws Exception;
  }

  /** A part that runs on a thread of its own. */
  public record Lane<S>(String name, Step<S> step) {}

  private final Supplier<S> fresh;
  private final List<Lane<S>> lanes = new ArrayList<>();
  private Step<S> after = shared -> {};
  private boolean spurious;

  private Trial(Supplier<S> fresh) {
    this.fresh = fresh;
  }

  public static <S> Trial<S> of(Supplier<S> fresh) {
    return new Trial<>(fresh);
  }

  public Trial<S> lane(String name, Step<S> step) {
    lanes.add(new Lane<>(name, step));
    return this;
  }

  /** What must hold once all lanes have ended. */
  public Trial<S> after(Step<S> invariant) {
    after = invariant;
    return this;
  }

  /** The mistake shows only when a wait ends for no reason. */
  public Trial<S> spurious() {
    spurious = true;
    return this;
  }

  public Supplier<S> fresh() {
    return fresh;
  }

  public List<Lane<S>> lanes() {
    return List.copyOf(lanes);
  }

  public Step<S> after() {
    return after;
  }

  public boolean isSpurious() {
    return spurious;
  }

  /** For invariants: an assertion that does not depend on a flag of the VM. */
  public static void check(boolean holds, String otherwise) {
    if (!holds) throw new AssertionError(otherwise);
  }
}
