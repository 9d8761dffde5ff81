package learn.harness.blocking;

import java.util.List;
import java.util.Map.Entry;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * {@code learn.hook.PollGuard}, which another loader has: reached by name, through JDK types.
 *
 * @param threads those inside a poll, each with the number of that poll
 * @param sleep parks this thread for so many nanoseconds, or until somebody begins to poll
 */
record Inside(Supplier<List<Entry<Thread, Long>>> threads, BiConsumer<Thread, Long> sleep) {
  @SuppressWarnings("unchecked") // the two methods return exactly this
  static Inside of(ClassLoader kit) {
    try {
      Class<?> guard = kit.loadClass("learn.hook.PollGuard");
      Object threads = guard.getMethod("inside").invoke(null);
      Object sleep = guard.getMethod("sleep").invoke(null);
      return new Inside(
          (Supplier<List<Entry<Thread, Long>>>) threads, (BiConsumer<Thread, Long>) sleep);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
