package learn.grade;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import learn.hook.Bridge;

/**
 * A broken promise on its way to the harness. It travels as a map of JDK types, so that the harness
 * needs no class of this loader; the objects in it are turned into inert text there, under a time
 * limit.
 */
public final class BrokenCheck extends AssertionError implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1L;
  private final transient Map<String, Object> facts;

  private BrokenCheck(Map<String, Object> facts) {
    super("broken check");
    this.facts = facts;
  }

  static BrokenCheck mismatch(Object expected, Object seen, String why, Object... params) {
    return of("mismatch", expected, seen, why, params);
  }

  static BrokenCheck threw(String expected, Throwable thrown, String why, Object... params) {
    return of("threw", expected, thrown, why, params);
  }

  /** Somebody waits, and nobody will wake it. */
  static BrokenCheck lostWakeup() {
    return onRecord(new BrokenCheck(Map.of("code", "lost-wakeup", "facts", List.of())));
  }

  /** A thread that should have ended and has not; told at the line where it is. */
  static BrokenCheck hang(Thread thread, String why, Object... params) {
    List<Object> facts = List.of(thread.getName(), thread.getState().name());
    BrokenCheck broken =
        new BrokenCheck(
            Map.of("code", "hang", "facts", facts, "why", why, "params", shown(params)));
    broken.setStackTrace(thread.getStackTrace());
    return onRecord(broken);
  }

  /** Threads that should have ended, each with the stack that made it. */
  static BrokenCheck leak(Map<Thread, StackTraceElement[]> threads, String why, Object... params) {
    return onRecord(
        new BrokenCheck(
            Map.of(
                "code", "thread-leak", "threads", threads, "why", why, "params", shown(params))));
  }

  private static BrokenCheck of(
      String code, Object expected, Object seen, String why, Object... params) {
    return onRecord(
        new BrokenCheck(
            Map.of(
                "code", code,
                "expected", shown(expected),
                "seen", shown(seen),
                "why", why,
                "params", shown(params))));
  }

  /** A submission that a grader calls back into may catch it; that must not hide it. */
  private static BrokenCheck onRecord(BrokenCheck broken) {
    Bridge.record(broken);
    return broken;
  }

  private static List<Object> shown(Object[] objects) {
    return Arrays.stream(objects).map(BrokenCheck::shown).toList();
  }

  private static Object shown(Object object) {
    return object == null ? "null" : object;
  }

  @Override
  public Map<String, Object> get() {
    return facts;
  }
}
