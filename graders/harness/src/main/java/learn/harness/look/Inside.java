package learn.harness.look;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import learn.harness.look.Look.Kind;
import learn.harness.look.Look.Wait;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's own lists of threads and its snapshots of one thread, which know virtual threads,
 * monitors and what is waited for. They are private to the JDK (25): one that has changed is left
 * alone, and then nothing is found out.
 */
public final class Inside {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final List<Asked> NEEDED =
      List.of(
          Parts.ROOT,
          Parts.THREADS,
          Parts.CHILDREN,
          Parts.OF,
          Parts.STATE,
          Parts.STACK,
          Parts.CARRIER,
          Parts.PARK_BLOCKER,
          Parts.BLOCKED_ON,
          Parts.WAITING_ON,
          Parts.OWNS_MONITORS,
          Parts.OWNED_AT);

  private Inside() {}

  /** Empty on a JDK whose inside is another, or is not opened to us. */
  static Optional<Inside> open() {
    return NEEDED.stream().allMatch(Asked::isThere) ? Optional.of(new Inside()) : Optional.empty();
  }

  /**
   * Every thread alive, platform and virtual.
   *
   * @param most more than so many are not listed
   */
  List<Thread> threads(int most) throws ReflectiveOperationException {
    Set<Thread> found = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(root(), found, most);
    return new ArrayList<>(found);
  }

  private static Object root() throws ReflectiveOperationException {
    return there(Parts.ROOT.ask(null));
  }

  private void collect(Object container, Set<Thread> found, int most)
      throws ReflectiveOperationException {
    try (Stream<?> here = stream(Parts.THREADS.ask(container))) {
      here.limit(most).forEach(thread -> found.add((Thread) thread));
    }
    try (Stream<?> inner = stream(Parts.CHILDREN.ask(container))) {
      for (Object child : inner.limit(most).toList())
        if (found.size() < most) collect(child, found, most);
    }
  }

  /** Empty when the thread has ended. */
  Optional<Look> look(Thread thread) throws ReflectiveOperationException {
    Object snapshot = Parts.OF.ask(null, thread);
    if (snapshot == null) return Optional.empty();
    StackTraceElement[] frames = (StackTraceElement[]) there(Parts.STACK.ask(snapshot));
    Thread.State now = (Thread.State) there(Parts.STATE.ask(snapshot));
    return Optional.of(
        new Look(
            thread,
            now,
            Arrays.asList(frames),
            waiting(snapshot, now),
            monitors(snapshot, frames.length),
            cpuNanos(thread, (Thread) Parts.CARRIER.ask(snapshot))));
  }

  private Wait waiting(Object snapshot, Thread.State now) throws ReflectiveOperationException {
    return switch (now) {
      case NEW, RUNNABLE, TERMINATED -> Wait.NONE;
      case BLOCKED -> new Wait(Kind.MONITOR, Optional.ofNullable(Parts.BLOCKED_ON.ask(snapshot)));
      case WAITING, TIMED_WAITING -> {
        Object notify = Parts.WAITING_ON.ask(snapshot);
        yield notify != null
            ? new Wait(Kind.NOTIFY, Optional.of(notify))
            : new Wait(Kind.PARK, Optional.ofNullable(Parts.PARK_BLOCKER.ask(snapshot)));
      }
    };
  }

  private List<Look.Monitor> monitors(Object snapshot, int depth)
      throws ReflectiveOperationException {
    if (!(Boolean) there(Parts.OWNS_MONITORS.ask(snapshot))) return List.of();
    List<Look.Monitor> owned = new ArrayList<>();
    for (int i = 0; i < depth; i++)
      for (Object object : at(snapshot, i)) owned.add(new Look.Monitor(object, i));
    return owned;
  }

  private Collection<?> at(Object snapshot, int depth) throws ReflectiveOperationException {
    try (Stream<?> objects = stream(Parts.OWNED_AT.ask(snapshot, depth))) {
      return objects.filter(Objects::nonNull).toList();
    }
  }

  private static Stream<?> stream(@Nullable Object answer) {
    return (Stream<?>) there(answer);
  }

  private static Object there(@Nullable Object answer) {
    return Objects.requireNonNull(answer);
  }

  private static long cpuNanos(Thread thread, @Nullable Thread carrier) {
    Thread counted = carrier == null ? thread : carrier;
    return Math.max(0, counted.isVirtual() ? 0 : THREADS.getThreadCpuTime(counted.threadId()));
  }
}
