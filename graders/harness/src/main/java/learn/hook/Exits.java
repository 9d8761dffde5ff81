package learn.hook;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Stands where learner code says {@code System.exit}: the fault is on record before anything can be
 * caught.
 */
public final class Exits {
  private Exits() {}

  public static void exit(int status) {
    refuse("System.exit");
  }

  public static void exit(Runtime runtime, int status) {
    refuse("Runtime.exit");
  }

  public static void halt(Runtime runtime, int status) {
    refuse("Runtime.halt");
  }

  static void refuse(String call) {
    Refused refused = new Refused(call);
    Bridge.record(refused);
    throw refused;
  }

  private static final class Refused extends Error implements Supplier<Map<String, Object>> {
    private static final long serialVersionUID = 1L;
    private final String call;

    Refused(String call) {
      super(call + " was called while the code was being graded");
      this.call = call;
    }

    @Override
    public Map<String, Object> get() {
      return Map.of("code", "escape", "facts", List.of(call));
    }
  }
}
