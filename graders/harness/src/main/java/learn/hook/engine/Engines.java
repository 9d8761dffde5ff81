package learn.hook.engine;

import java.util.function.Function;
import java.util.function.Supplier;

/** Which engine runs the schedules. Verdicts, steps and tokens are the same on each. */
public final class Engines {
  private static volatile Supplier<Engine> current = Batons::new;

  private Engines() {}

  /**
   * Coroutines on one carrier, by way of JDK types.
   *
   * @param make a body to what starts it, or goes on with it, until it pauses or ends
   * @param pause called inside a body, returns when that goes on
   */
  public static void coroutines(Function<Runnable, Runnable> make, Runnable pause) {
    Engine one = new Coroutines(make, pause);
    current = () -> one;
  }

  /** Virtual threads that hand a baton on: where coroutines cannot be had. */
  public static void threads() {
    current = Batons::new;
  }

  /** For one schedule. */
  public static Engine current() {
    return current.get();
  }
}
