package learn.harness.weave;

/** What each method of an atomic class or VarHandle does to memory; the codes of the hooks. */
final class Atomics {
  static final String VAR_HANDLE = "java/lang/invoke/VarHandle";

  private static final int READ = 0;
  private static final int WRITE = 1;
  private static final int UPDATE = 2;
  static final int COMPARE = 3;
  private static final int PLAIN_READ = 4;
  private static final int PLAIN_WRITE = 5;
  private static final int OPAQUE_READ = 6;
  private static final int OPAQUE_WRITE = 7;
  static final int PLAIN_COMPARE = 8;

  private Atomics() {}

  static boolean owns(String owner) {
    return owner.startsWith("java/util/concurrent/atomic/");
  }

  static boolean isUpdater(String owner) {
    return owns(owner) && owner.endsWith("FieldUpdater");
  }

  static boolean isArray(String owner) {
    return owns(owner) && owner.endsWith("Array");
  }

  /** Negative for a method that touches no shared value. */
  static int kind(String owner, String name) {
    boolean handle = owner.equals(VAR_HANDLE);
    return switch (name) {
      case "get" -> handle ? PLAIN_READ : READ;
      case "set" -> handle ? PLAIN_WRITE : WRITE;
      case "getPlain" -> PLAIN_READ;
      case "setPlain" -> PLAIN_WRITE;
      case "getVolatile", "getAcquire", "getReference", "getStamp", "isMarked" -> READ;
      case "intValue", "longValue", "doubleValue", "sum", "toString" -> READ;
      case "setVolatile", "setRelease", "lazySet" -> WRITE;
      case "getOpaque" -> OPAQUE_READ;
      case "setOpaque" -> OPAQUE_WRITE;
      case "weakCompareAndSetPlain" -> PLAIN_COMPARE;
      // The name without a mode means volatile for a handle, plain for the classes that had it
      // first.
      case "weakCompareAndSet" -> handle ? COMPARE : PLAIN_COMPARE;
      case "add", "increment", "decrement", "reset", "accumulate", "sumThenReset" -> UPDATE;
      case "attemptMark", "attemptStamp" -> COMPARE;
      default -> byPrefix(name);
    };
  }

  static boolean compares(int kind) {
    return kind == COMPARE || kind == PLAIN_COMPARE;
  }

  private static int byPrefix(String name) {
    if (name.startsWith("compareAndSet") || name.startsWith("weakCompareAndSet")) return COMPARE;
    boolean update =
        name.startsWith("getAnd")
            || name.endsWith("AndGet")
            || name.startsWith("compareAndExchange")
            || name.endsWith("ThenReset");
    return update ? UPDATE : -1;
  }
}
