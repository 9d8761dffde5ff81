package learn.hook.tell;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down every step of one schedule. Only the schedule that is shown has one. */
public final class Trace {
  private static final int MOST = 5_000;

  private final List<Step> steps = new ArrayList<>();
  private final Map<Object, String> names = new IdentityHashMap<>();

  // The operation told last, while its lane has done nothing else.
  private String op = "";

  /** An operation begins; what becomes of it is told afterwards. */
  public void operation(int lane, String operation, Object on) {
    String act = Acts.of(operation);
    String subject = nameOf(on);
    boolean call = act.equals("CALLS");
    add(lane, act, call ? subject + "." + camel(operation) + "()" : subject);
    op = operation;
  }

  public void add(int lane, String act, String on) {
    op = "";
    if (steps.size() >= MOST) return;
    Whereabouts here = Whereabouts.here();
    steps.add(new Step(lane, act, on, "", "", here.stack(), here.inside()));
  }

  /** The step told last saw, or left, this value. */
  public void saw(int lane, @Nullable Object value) {
    if (steps.isEmpty() || steps.getLast().lane() != lane) return;
    Step last = steps.removeLast();
    String shown = Shown.value(value);
    if (Acts.isCompare(op) && value instanceof Boolean swapped)
      steps.add(swapped ? last : last.as("MISSES", ""));
    else if (op.equals("try-lock") && value instanceof Boolean got)
      steps.add(last.as(got ? "LOCKS" : "TRIES", ""));
    else if (last.is("WRITES") || Acts.givesNew(op)) steps.add(last.storing(shown));
    else steps.add(last.as(last.act(), shown));
  }

  /** The step told last concerns these lanes. */
  public void names(int lane, List<String> lanes) {
    if (steps.isEmpty() || steps.getLast().lane() != lane) return;
    Step last = steps.removeLast();
    steps.add(last.as(last.act(), String.join(", ", lanes)));
  }

  /** The lane has to wait: in the middle of the operation it began, or for a signal. */
  public void waits(int lane, String kind, Object on, String holder) {
    String act = Acts.waiting(kind);
    boolean same = !op.isEmpty() && !steps.isEmpty() && steps.getLast().lane() == lane;
    if (same) steps.add(steps.removeLast().as(act, holder));
    else if (!act.equals("JOINS") && !act.equals("SLEEPS")) {
      add(lane, act, nameOf(on));
      steps.add(steps.removeLast().as(act, holder));
    }
    op = "";
  }

  /** It goes on. */
  public void resumes(int lane, String kind, Object on) {
    boolean lock = Acts.waiting(kind).equals("BLOCKS");
    add(lane, lock ? "LOCKS" : "RESUMES", lock ? nameOf(on) : "");
  }

  /** A field of this name has this object: so the source calls it. */
  public void named(@Nullable Object object, String name) {
    if (object != null) names.putIfAbsent(object, name);
  }

  public String nameOf(Object object) {
    if (object instanceof String text) return text;
    String name = names.get(object);
    return name == null ? Shown.type(object) : name;
  }

  private static String camel(String word) {
    int dash = word.indexOf('-');
    return dash < 0 || dash == word.length() - 1
        ? word
        : camel(
            word.substring(0, dash)
                + Character.toUpperCase(word.charAt(dash + 1))
                + word.substring(dash + 2));
  }

  /** Index of the last step. */
  public int last() {
    return steps.size() - 1;
  }

  /** Index of the lane's last step; -1 when it has none. */
  public int lastOf(int lane) {
    int at = last();
    while (at >= 0 && steps.get(at).lane() != lane) at--;
    return at;
  }

  public List<Step> steps() {
    return List.copyOf(steps);
  }

  // ---- lines

  /** Where the caller is, for a message: the learner's line, else any that was rewritten. */
  public static String here() {
    List<Line> lines = Whereabouts.here().stack();
    return lines.isEmpty() ? "" : lines.getFirst().file() + ":" + lines.getFirst().number();
  }
}
