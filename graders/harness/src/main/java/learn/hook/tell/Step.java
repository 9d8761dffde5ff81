package learn.hook.tell;

import java.util.List;

/**
 * One step of a lane.
 *
 * @param act what it does: the name of a {@code learn.protocol.schedule.Act}
 * @param on what it does it to; may be empty
 * @param seen value it finds; may be empty
 * @param stored value it leaves; may be empty
 * @param stack the learner's lines, innermost first
 * @param inside what the innermost of them called of the kit, where that takes the step; may be
 *     empty
 */
public record Step(
    int lane, String act, String on, String seen, String stored, List<Line> stack, String inside) {
  public Step {
    stack = List.copyOf(stack);
  }

  boolean is(String... acts) {
    return List.of(acts).contains(act);
  }

  Step as(String other, String nowSeen) {
    return new Step(lane, other, on, nowSeen, stored, stack, inside);
  }

  Step storing(String value) {
    return new Step(lane, act, on, seen, value, stack, inside);
  }
}
