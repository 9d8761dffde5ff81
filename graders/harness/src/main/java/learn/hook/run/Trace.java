package learn.hook.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes down every step of one schedule. Only the schedule that is shown has one. */
final class Trace {
  private static final int MOST = 100_000;
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final Set<String> WOVEN = Set.of("learner", "grader", "kit");

  private final List<Step> steps = new ArrayList<>();
  private int lastLane = -1;

  private record Line(String file, int number, boolean learners) {
    static final Line NONE = new Line("", 0, false);
  }

  void add(Lane lane, String op, String on) {
    if (steps.size() >= MOST) return;
    Line line = line();
    boolean switched = lastLane >= 0 && lastLane != lane.id;
    lastLane = lane.id;
    steps.add(new Step(lane.id, op, on, "", line.file, line.number, line.learners, switched));
  }

  /** Completes the last step with what it saw. */
  void saw(Lane lane, String value) {
    if (!steps.isEmpty() && steps.getLast().lane() == lane.id)
      steps.add(steps.removeLast().withValue(value));
  }

  int last() {
    return steps.size() - 1;
  }

  /** Index of the lane's last step. */
  int lastOf(Lane lane) {
    int at = last();
    while (at >= 0 && steps.get(at).lane() != lane.id) at--;
    return at;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }

  /** The calling line, for a message. */
  static String here() {
    Line line = line();
    return line == Line.NONE ? "" : line.file + ":" + line.number;
  }

  /** The innermost line of the learner's; of anything rewritten, when there is none. */
  private static Line line() {
    return WALKER.walk(
        frames -> {
          Line best = Line.NONE;
          for (StackWalker.StackFrame frame : (Iterable<StackWalker.StackFrame>) frames::iterator) {
            Line line = of(frame);
            if (line.learners) return line;
            if (best == Line.NONE) best = line;
          }
          return best;
        });
  }

  private static Line of(StackWalker.StackFrame frame) {
    ClassLoader loader = frame.getDeclaringClass().getClassLoader();
    if (loader == null || loader.getName() == null || frame.getLineNumber() < 1) return Line.NONE;
    String name = loader.getName();
    String type = frame.getClassName();
    if (!WOVEN.contains(name) || type.startsWith("learn.hook.") || type.startsWith("learn.grade."))
      return Line.NONE;
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    String file = frame.toStackTraceElement().getFileName();
    return file == null
        ? Line.NONE
        : new Line(folder + file, frame.getLineNumber(), name.equals("learner"));
  }
}
