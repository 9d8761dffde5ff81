package learn.hook.twin;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * What the JDK would not tell again: the body of a virtual thread, whose own {@code run()} does
 * nothing; and who was made a daemon on purpose, for otherwise that is inherited from whichever
 * thread the lanes happen to run on.
 */
final class Bodies {
  private static final Map<Thread, Runnable> KEPT =
      Collections.synchronizedMap(new WeakHashMap<>());
  private static final Set<Object> DAEMONS =
      Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

  private Bodies() {}

  static Thread keep(Thread thread, Runnable body) {
    if (thread.isVirtual()) KEPT.put(thread, body);
    return thread;
  }

  static Runnable of(Thread thread) {
    return KEPT.getOrDefault(thread, thread::run);
  }

  /** Of a thread, or of a builder for all its threads. */
  static void daemon(Object thread, boolean on) {
    if (on) DAEMONS.add(thread);
    else DAEMONS.remove(thread);
  }

  static boolean isDaemon(Object thread) {
    return DAEMONS.contains(thread);
  }
}
