package learn.hook.tell;

/** From the operations of hooks and models to the acts that a report knows. */
final class Acts {
  private Acts() {}

  /** What an operation is called, while nothing more is known of it. */
  static String of(String op) {
    return switch (op) {
      case "read", "get", "getAcquire", "getVolatile", "getPlain", "getOpaque" -> "READS";
      case "write", "set", "setRelease", "setVolatile", "setPlain", "setOpaque", "lazySet" ->
          "WRITES";
      case "enter", "lock" -> "LOCKS";
      case "exit", "unlock" -> "UNLOCKS";
      case "notify", "signal" -> "SIGNALS";
      case "notify-all", "signal-all" -> "SIGNALS_ALL";
      case "park" -> "USES_PERMIT";
      case "unpark" -> "UNPARKS";
      case "start" -> "STARTS";
      case "join" -> "JOINS";
      case "interrupt" -> "INTERRUPTS";
      case "sleep" -> "SLEEPS";
      case "yield" -> "YIELDS";
      case "spins" -> "SPINS";
      case "throws" -> "THROWS";
      case "ends" -> "ENDS";
      default -> isUpdate(op) ? "EXCHANGES" : "CALLS";
    };
  }

  private static boolean isUpdate(String op) {
    return op.startsWith("getAnd")
        || op.endsWith("AndGet")
        || op.startsWith("compareAnd")
        || op.startsWith("weakCompareAnd");
  }

  static boolean isCompare(String op) {
    return op.startsWith("compareAnd") || op.startsWith("weakCompareAnd");
  }

  static boolean givesNew(String op) {
    return op.endsWith("AndGet");
  }

  /** What a lane does that has to wait, by what it waits for. */
  static String waiting(String kind) {
    return switch (kind) {
      case "MONITOR", "LOCK" -> "BLOCKS";
      case "NOTIFY", "CONDITION" -> "AWAITS";
      case "PARK" -> "PARKS";
      case "JOIN" -> "JOINS";
      case "SLEEP" -> "SLEEPS";
      default -> "WAITS";
    };
  }
}
