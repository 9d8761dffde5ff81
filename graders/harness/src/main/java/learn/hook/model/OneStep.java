package learn.hook.model;

import java.util.function.Predicate;
import java.util.function.Supplier;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/**
 * Operations of a JDK class that never wait: others see nothing of one or all of it. The JDK's own
 * code does the work, on the model's own inherited state; outside a schedule it does nothing else.
 */
public final class OneStep {
  private OneStep() {}

  /** Depends on the state and leaves it alone. */
  public static <T extends @Nullable Object> T looks(String op, Object on, Supplier<T> real) {
    if (!Control.isActive()) return real.get();
    Control.point(op, on);
    Control.observe(on);
    T value = Control.atomically(real);
    Control.saw(value);
    return value;
  }

  /** Changes the state whatever it returns. */
  public static <T extends @Nullable Object> T changes(String op, Object on, Supplier<T> real) {
    return changes(op, on, real, value -> true);
  }

  /** Changes the state if what it returns says so, and otherwise only looks at it. */
  public static <T extends @Nullable Object> T changes(
      String op, Object on, Supplier<T> real, Predicate<T> changed) {
    if (!Control.isActive()) return real.get();
    Control.point(op, on);
    T value = changed(on, real, changed);
    Control.saw(value);
    return value;
  }

  /** The same where the point has been made already. */
  public static <T extends @Nullable Object> T changed(
      Object on, Supplier<T> real, Predicate<T> changed) {
    // Callbacks of the learner's, such as a comparator, are entitled to what the elements hold.
    Control.observe(on);
    T value = Control.atomically(real);
    if (changed.test(value)) {
      Control.acquire(on);
      Control.release(on);
    }
    return value;
  }

  /** The same for what returns nothing. */
  public static void changes(String op, Object on, Runnable real) {
    OneStep.<@Nullable Object>changes(
        op,
        on,
        () -> {
          real.run();
          return null;
        });
  }
}
