package learn.protocol.schedule;

import java.util.List;
import java.util.Optional;
import learn.protocol.Place;

/**
 * One step of one thread.
 *
 * @param lane index of the thread
 * @param stack the learner's frames at this step, innermost first; empty when none of them runs
 * @param on what it touches, named as the source names it, e.g. {@code waiters} or {@code slot[3]}
 * @param seen value it finds
 * @param stored value it leaves
 * @param inside the method of the kit that the learner's line called and that takes the step, e.g.
 *     {@code Waker.wake()}; empty when the line takes it itself
 */
public record Step(
    int lane, List<Place> stack, Act act, String on, String seen, String stored, String inside) {
  public Step {
    stack = List.copyOf(stack);
    if (lane < 0) throw new IllegalArgumentException("lane " + lane);
  }

  /** A step of the learner's own code. */
  public Step(int lane, List<Place> stack, Act act, String on, String seen, String stored) {
    this(lane, stack, act, on, seen, stored, "");
  }

  /** The learner's line it stands at. */
  public Optional<Place> place() {
    return stack.stream().findFirst();
  }
}
