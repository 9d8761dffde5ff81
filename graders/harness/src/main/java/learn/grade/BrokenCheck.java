package learn.grade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

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

  static BrokenCheck threw(Class<?> expected, Throwable thrown, String why, Object... params) {
    BrokenCheck broken = of("threw", expected.getSimpleName(), thrown, why, params);
    return broken;
  }

  /** A thread that should have ended and has not; told at the line where it is. */
  static BrokenCheck hang(Thread thread, String why, Object... params) {
    List<Object> facts = List.of(thread.getName(), thread.getState().name());
    List<Object> filled = new ArrayList<>(List.of(params));
    BrokenCheck broken =
        new BrokenCheck(Map.of("code", "hang", "facts", facts, "why", why, "params", filled));
    broken.setStackTrace(thread.getStackTrace());
    return broken;
  }

  private static BrokenCheck of(
      String code, Object expected, Object seen, String why, Object... params) {
    List<Object> filled = new ArrayList<>(List.of(params));
    return new BrokenCheck(
        Map.of(
            "code", code,
            "expected", expected == null ? "null" : expected,
            "seen", seen == null ? "null" : seen,
            "why", why,
            "params", filled));
  }

  @Override
  public Map<String, Object> get() {
    return facts;
  }
}
