package learn.hook;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Which threads the submission has started since a mark, and where. The harness knows, graders ask;
 * what crosses is JDK types.
 */
public final class Births {
  private static final AtomicReference<Supplier<Supplier<Map<Thread, StackTraceElement[]>>>> MARK =
      new AtomicReference<>(() -> Map::of);

  private Births() {}

  /** Called once by the harness, before learner code is loaded. */
  public static void install(Supplier<Supplier<Map<Thread, StackTraceElement[]>>> mark) {
    MARK.set(mark);
  }

  /**
   * From now on, for what this thread starts, and what those start.
   *
   * @return answers with the threads alive, and the stack that made each; empty where unknown
   */
  public static Supplier<Map<Thread, StackTraceElement[]>> mark() {
    return MARK.get().get();
  }
}
