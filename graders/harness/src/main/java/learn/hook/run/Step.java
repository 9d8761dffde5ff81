package learn.hook.run;

/**
 * One step of a lane, for the report.
 *
 * @param op what it did, a code: {@code read}, {@code write}, {@code lock}, {@code park} …
 * @param on field or object it did it to; may be empty
 * @param value what was seen or written; may be empty
 * @param file path of the source inside its root; empty when only JDK code stood on the stack
 * @param learners the line is the learner's, not the kit's or the scenario's
 * @param switched another lane had run since this lane's last step
 */
public record Step(
    int lane,
    String op,
    String on,
    String value,
    String file,
    int line,
    boolean learners,
    boolean switched) {

  Step withValue(String seen) {
    return new Step(lane, op, on, seen, file, line, learners, switched);
  }
}
