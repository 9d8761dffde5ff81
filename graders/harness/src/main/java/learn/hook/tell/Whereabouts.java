package learn.hook.tell;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Where the calling lane stands, as far as a learner can know it. */
final class Whereabouts {
  private static final StackWalker WALKER =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
  private static final int MOST_LINES = 8;
  private static final String LEARNER = "learner";
  private static final String KIT = "kit";

  private final List<Line> stack = new ArrayList<>();
  private String inside = "";

  private Whereabouts() {}

  static Whereabouts here() {
    return WALKER.walk(Whereabouts::of);
  }

  private static Whereabouts of(Stream<StackWalker.StackFrame> frames) {
    Whereabouts here = new Whereabouts();
    frames.takeWhile(frame -> here.stack.size() < MOST_LINES).forEach(here::pass);
    if (here.stack.isEmpty()) here.inside = "";
    return here;
  }

  /** The learner's lines, innermost first. */
  List<Line> stack() {
    return stack;
  }

  /** The method of the kit that the innermost of them called, and that has not returned. */
  String inside() {
    return inside;
  }

  /** Frames come from the innermost to the outermost. */
  private void pass(StackWalker.StackFrame frame) {
    ClassLoader loader = frame.getDeclaringClass().getClassLoader();
    String name = loader == null ? "" : loader.getName();
    if (LEARNER.equals(name) && frame.getLineNumber() > 0) {
      Line line = line(frame);
      if (!stack.contains(line)) stack.add(line);
    } else if (KIT.equals(name) && stack.isEmpty() && !isAdded(frame)) inside = called(frame);
  }

  /** What javac or the rewriting has put there. */
  private static boolean isAdded(StackWalker.StackFrame frame) {
    return frame.getMethodName().contains("$");
  }

  private static String called(StackWalker.StackFrame frame) {
    String type = frame.getDeclaringClass().getSimpleName();
    String method = frame.getMethodName();
    return (method.equals("<init>") ? "new " + type : type + "." + method) + "()";
  }

  private static Line line(StackWalker.StackFrame frame) {
    String type = frame.getClassName();
    String folder = type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
    String file = frame.toStackTraceElement().getFileName();
    String top = type.contains("$") ? type.substring(0, type.indexOf('$')) : type;
    String named = file == null ? top.substring(top.lastIndexOf('.') + 1) + ".java" : file;
    return new Line(folder + named, frame.getLineNumber());
  }
}
