package learn.hook.twin;

import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;

/** What a thread would run. A virtual thread's own {@code run()} does nothing. */
final class Bodies {
  private static final Map<Thread, Runnable> KEPT =
      Collections.synchronizedMap(new WeakHashMap<>());

  private Bodies() {}

  static Thread keep(Thread thread, Runnable body) {
    if (thread.isVirtual()) KEPT.put(thread, body);
    return thread;
  }

  static Runnable of(Thread thread) {
    return KEPT.getOrDefault(thread, thread::run);
  }
}
