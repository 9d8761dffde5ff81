package learn.hook.search;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A thread of its own for a search, watched: a lane that truly blocks, in a call that nobody
 * models, would stop them all.
 */
final class Carrier {
  private static final long LOOK_NANOS = 20_000_000;
  // Half a second of looks that all find it waiting in the same place.
  private static final int LOOKS = 25;

  private volatile @Nullable Thread thread;
  private volatile String where = "";
  private volatile boolean done;

  /** What the body returns, or throws; empty when it is left behind, blocked for good. */
  <T> Optional<T> run(Supplier<T> body) {
    AtomicReference<Optional<T>> answer = new AtomicReference<>(Optional.empty());
    AtomicReference<Optional<Throwable>> thrown = new AtomicReference<>(Optional.empty());
    Thread waiting = Thread.currentThread();
    Thread carrier =
        Thread.ofPlatform()
            .name("schedules")
            .daemon(false)
            .unstarted(
                () -> {
                  try {
                    answer.set(Optional.of(body.get()));
                  } catch (Throwable out) {
                    thrown.set(Optional.of(out));
                  } finally {
                    done = true;
                    LockSupport.unpark(waiting);
                  }
                });
    carrier.setContextClassLoader(waiting.getContextClassLoader());
    thread = carrier;
    carrier.start();
    awaitEnd(carrier);
    thrown.get().ifPresent(Carrier::rethrow);
    return answer.get();
  }

  private void awaitEnd(Thread carrier) {
    StackTraceElement[] before = {};
    int same = 0;
    while (!done && same < LOOKS) {
      LockSupport.parkNanos(this, LOOK_NANOS);
      if (!isBlocked(carrier)) {
        same = 0;
        continue;
      }
      StackTraceElement[] stack = carrier.getStackTrace();
      same = Arrays.equals(before, stack) ? same + 1 : 0;
      before = stack;
    }
    if (!done) where = innermost(before);
  }

  private static boolean isBlocked(Thread carrier) {
    return switch (carrier.getState()) {
      case BLOCKED, WAITING, TIMED_WAITING -> true;
      case NEW, RUNNABLE, TERMINATED -> false;
    };
  }

  private static String innermost(StackTraceElement[] stack) {
    for (StackTraceElement frame : stack)
      if ("learner".equals(frame.getClassLoaderName()))
        return folder(frame) + frame.getFileName() + ":" + frame.getLineNumber();
    return "";
  }

  private static String folder(StackTraceElement frame) {
    String type = frame.getClassName();
    return type.substring(0, type.lastIndexOf('.') + 1).replace('.', '/');
  }

  /** Where it blocks, when it was left behind. */
  String where() {
    return where;
  }

  /** CPU it has used so far. */
  long cpuNanos() {
    Thread carrier = thread;
    return carrier == null ? 0 : Conduct.cpuNanos(carrier);
  }

  @SuppressWarnings("unchecked") // erased: whatever it is, it is thrown as it is
  private static <X extends Throwable> void rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
