package learn.grade;

import java.util.Map;
import java.util.function.Supplier;
import learn.hook.Births;

/**
 * Whether the submission ends the threads it starts, platform and virtual, its executors' workers
 * among them. Mark first, let it work and close, then ask:
 *
 * <pre>{@code
 * Leaks leaks = Leaks.watch();
 * try (WorkerPool pool = WorkerPool.of(4)) { … }
 * leaks.none("left-running");
 * }</pre>
 *
 * <p>Threads that the JDK shares (the common pool, carriers, timers of its own) are nobody's. A
 * pool that the grader lends counts as the learner's when the learner's call makes it start a
 * thread: close it before asking.
 */
public final class Leaks {
  private final Supplier<Map<Thread, StackTraceElement[]>> alive;

  private Leaks(Supplier<Map<Thread, StackTraceElement[]>> alive) {
    this.alive = alive;
  }

  /** Counts what this thread starts from now on, and what those threads start. */
  public static Leaks watch() {
    return new Leaks(Births.mark());
  }

  /**
   * None of them is alive any more, or ends within the patience that a thread is given; {@code
   * thread-leak} if not, at the lines that started them.
   */
  public void none(String why, Object... params) {
    boolean over = false;
    for (Thread thread : alive.get().keySet()) over = over || staysAlive(thread);
    Map<Thread, StackTraceElement[]> left = alive.get();
    if (over && !left.isEmpty()) throw BrokenCheck.leak(left, why, params);
  }

  private static boolean staysAlive(Thread thread) {
    Patience patience = new Patience(thread);
    while (thread.isAlive() && !patience.isOver()) patience.beat();
    return thread.isAlive();
  }
}
