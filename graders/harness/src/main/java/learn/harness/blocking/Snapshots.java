package learn.harness.blocking;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.concurrent.locks.AbstractOwnableSynchronizer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's inner view of a thread, virtual ones included: {@code jdk.internal.vm}, opened by the
 * command line. A JDK without it leaves every question unanswered.
 */
final class Snapshots {
  private static final Optional<Inner> INNER = Inner.find();

  private record Inner(
      Method of,
      Method blockedOn,
      Method ownsMonitors,
      Method ownedAt,
      Method root,
      Method threads,
      Method owner) {
    static Optional<Inner> find() {
      try {
        Class<?> snapshot = Class.forName("jdk.internal.vm.ThreadSnapshot");
        Class<?> containers = Class.forName("jdk.internal.vm.ThreadContainers");
        Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
        Inner inner =
            new Inner(
                snapshot.getDeclaredMethod("of", Thread.class),
                snapshot.getDeclaredMethod("blockedOn"),
                snapshot.getDeclaredMethod("ownsMonitors"),
                snapshot.getDeclaredMethod("ownedMonitorsAt", int.class),
                containers.getDeclaredMethod("root"),
                container.getDeclaredMethod("threads"),
                AbstractOwnableSynchronizer.class.getDeclaredMethod("getExclusiveOwnerThread"));
        inner.open();
        return Optional.of(inner);
      } catch (ReflectiveOperationException | RuntimeException anotherJdk) {
        return Optional.empty();
      }
    }

    private void open() {
      Stream.of(of, blockedOn, ownsMonitors, ownedAt, root, threads, owner)
          .forEach(AccessibleObject::trySetAccessible);
    }
  }

  private Snapshots() {}

  /** The thread that holds a lock of {@code java.util.concurrent.locks}, where it says so. */
  static Optional<Thread> owner(AbstractOwnableSynchronizer lock) {
    return call(Thread.class, inner -> inner.owner().invoke(lock));
  }

  /** What it waits to enter. */
  static Optional<Object> blockedOn(Thread thread) {
    return of(thread).flatMap(s -> call(Object.class, inner -> inner.blockedOn().invoke(s)));
  }

  /** Whether it is inside a block synchronized on this object. */
  static boolean owns(Thread thread, Object monitor) {
    return of(thread)
        .filter(s -> call(Boolean.class, i -> i.ownsMonitors().invoke(s)).orElse(false))
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
        (Optional<?>) call(Stream.class, i -> i.ownedAt().invoke(snapshot, at));
  }

  /** Virtual threads that the JDK keeps track of: those that no executor owns. */
  static Stream<Thread> virtualThreads() {
    return call(Object.class, inner -> inner.root().invoke(null)).stream()
        .flatMap(root -> call(Stream.class, inner -> inner.threads().invoke(root)).stream())
        .flatMap(threads -> ((Stream<?>) threads).filter(Thread.class::isInstance))
        .map(Thread.class::cast)
        .filter(Thread::isVirtual);
  }

  private static Optional<Object> of(Thread thread) {
    return call(Object.class, inner -> inner.of().invoke(null, thread));
  }

  private interface Question {
    @Nullable Object ask(Inner inner) throws ReflectiveOperationException;
  }

  private static <T> Optional<T> call(Class<T> type, Question question) {
    if (INNER.isEmpty()) return Optional.empty();
    try {
      return Optional.ofNullable(question.ask(INNER.get())).map(type::cast);
    } catch (ReflectiveOperationException | RuntimeException unanswered) {
      return Optional.empty();
    }
  }
}
