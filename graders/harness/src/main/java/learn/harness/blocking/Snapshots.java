package learn.harness.blocking;

import java.util.Optional;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.stream.Stream;
import learn.harness.look.Parts;
import org.jspecify.annotations.Nullable;

/**
 * What the sampler asks of the JDK's inner view of a thread, virtual ones included. A JDK without
 * it leaves every question unanswered.
 */
final class Snapshots {
  private Snapshots() {}

  /** The thread that holds a lock of {@code java.util.concurrent.locks}, where it says so. */
  static Optional<Thread> owner(AbstractOwnableSynchronizer lock) {
    return call(Thread.class, () -> Parts.OWNER.ask(lock));
  }

  /** What it waits to enter. */
  static Optional<Object> blockedOn(Thread thread) {
    return of(thread).flatMap(s -> call(Object.class, () -> Parts.BLOCKED_ON.ask(s)));
  }

  /** Whether it is inside a block synchronized on this object. */
  static boolean owns(Thread thread, Object monitor) {
    return of(thread)
        .filter(s -> call(Boolean.class, () -> Parts.OWNS_MONITORS.ask(s)).orElse(false))
        .filter(s -> ownsAtSomeDepth(s, thread.getStackTrace().length, monitor))
        .isPresent();
  }

  private static boolean ownsAtSomeDepth(Object snapshot, int depth, Object monitor) {
    for (int i = 0; i <= depth; i++) {
      int at = i;
      Optional<Stream<?>> owned = owned(snapshot, at);
      if (owned.filter(all -> all.anyMatch(each -> each == monitor)).isPresent()) return true;
    }
    return false;
  }

  @SuppressWarnings("unchecked") // whatever it holds is only compared
  private static Optional<Stream<?>> owned(Object snapshot, int at) {
    return (Optional<Stream<?>>)
        (Optional<?>) call(Stream.class, () -> Parts.OWNED_AT.ask(snapshot, at));
  }

  /** Virtual threads that the JDK keeps track of: those that no executor owns. */
  static Stream<Thread> virtualThreads() {
    return call(Object.class, () -> Parts.ROOT.ask(null)).stream()
        .flatMap(root -> call(Stream.class, () -> Parts.THREADS.ask(root)).stream())
        .flatMap(threads -> ((Stream<?>) threads).filter(Thread.class::isInstance))
        .map(Thread.class::cast)
        .filter(Thread::isVirtual);
  }

  private static Optional<Object> of(Thread thread) {
    return call(Object.class, () -> Parts.OF.ask(null, thread));
  }

  private interface Question {
    @Nullable Object ask() throws ReflectiveOperationException;
  }

  private static <T> Optional<T> call(Class<T> type, Question question) {
    try {
      return Optional.ofNullable(question.ask()).map(type::cast);
    } catch (ReflectiveOperationException | RuntimeException unanswered) {
      return Optional.empty();
    }
  }
}
