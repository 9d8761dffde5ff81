package learn.harness.look;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
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

  private final Method root;
  private final Method threads;
  private final Method children;
  private final Method of;
  private final Method state;
  private final Method stack;
  private final Method carrier;
  private final Method parkBlocker;
  private final Method blockedOn;
  private final Method waitingOn;
  private final Method ownsMonitors;
  private final Method ownedMonitorsAt;

  private Inside() throws ReflectiveOperationException {
    Class<?> containers = Class.forName("jdk.internal.vm.ThreadContainers");
    Class<?> container = Class.forName("jdk.internal.vm.ThreadContainer");
    Class<?> snapshot = Class.forName("jdk.internal.vm.ThreadSnapshot");
    root = opened(containers.getDeclaredMethod("root"));
    threads = opened(container.getDeclaredMethod("threads"));
    children = opened(container.getDeclaredMethod("children"));
    of = opened(snapshot.getDeclaredMethod("of", Thread.class));
    state = opened(snapshot.getDeclaredMethod("threadState"));
    stack = opened(snapshot.getDeclaredMethod("stackTrace"));
    carrier = opened(snapshot.getDeclaredMethod("carrierThread"));
    parkBlocker = opened(snapshot.getDeclaredMethod("parkBlocker"));
    blockedOn = opened(snapshot.getDeclaredMethod("blockedOn"));
    waitingOn = opened(snapshot.getDeclaredMethod("waitingOn"));
    ownsMonitors = opened(snapshot.getDeclaredMethod("ownsMonitors"));
    ownedMonitorsAt = opened(snapshot.getDeclaredMethod("ownedMonitorsAt", int.class));
  }

  /** Empty on a JDK whose inside is another, or is not opened to us. */
  static Optional<Inside> open() {
    try {
      return Optional.of(new Inside());
    } catch (ReflectiveOperationException | RuntimeException differs) {
      return Optional.empty();
    }
  }

  private static <A extends AccessibleObject> A opened(A member) {
    member.setAccessible(true);
    return member;
  }

  /**
   * Every thread alive, platform and virtual.
   *
   * @param most more than so many are not listed
   */
  List<Thread> threads(int most) throws ReflectiveOperationException {
    Set<Thread> found = Collections.newSetFromMap(new IdentityHashMap<>());
    collect(root.invoke(null), found, most);
    return new ArrayList<>(found);
  }

  private void collect(Object container, Set<Thread> found, int most)
      throws ReflectiveOperationException {
    try (Stream<?> here = (Stream<?>) threads.invoke(container)) {
      here.limit(most).forEach(thread -> found.add((Thread) thread));
    }
    try (Stream<?> inner = (Stream<?>) children.invoke(container)) {
      for (Object child : inner.limit(most).toList())
        if (found.size() < most) collect(child, found, most);
    }
  }

  /** Empty when the thread has ended. */
  Optional<Look> look(Thread thread) throws ReflectiveOperationException {
    Object snapshot = of.invoke(null, thread);
    if (snapshot == null) return Optional.empty();
    StackTraceElement[] frames = (StackTraceElement[]) stack.invoke(snapshot);
    Thread.State now = (Thread.State) state.invoke(snapshot);
    return Optional.of(
        new Look(
            thread,
            now,
            Arrays.asList(frames),
            waiting(snapshot, now),
            monitors(snapshot, frames.length),
            cpuNanos(thread, (Thread) carrier.invoke(snapshot))));
  }

  private Wait waiting(Object snapshot, Thread.State now) throws ReflectiveOperationException {
    return switch (now) {
      case NEW, RUNNABLE, TERMINATED -> Wait.NONE;
      case BLOCKED -> new Wait(Kind.MONITOR, Optional.ofNullable(blockedOn.invoke(snapshot)));
      case WAITING, TIMED_WAITING -> {
        Object notify = waitingOn.invoke(snapshot);
        yield notify != null
            ? new Wait(Kind.NOTIFY, Optional.of(notify))
            : new Wait(Kind.PARK, Optional.ofNullable(parkBlocker.invoke(snapshot)));
      }
    };
  }

  private List<Look.Monitor> monitors(Object snapshot, int depth)
      throws ReflectiveOperationException {
    if (!(Boolean) ownsMonitors.invoke(snapshot)) return List.of();
    List<Look.Monitor> owned = new ArrayList<>();
    for (int i = 0; i < depth; i++)
      for (Object object : at(snapshot, i)) owned.add(new Look.Monitor(object, i));
    return owned;
  }

  private Collection<?> at(Object snapshot, int depth) throws ReflectiveOperationException {
    try (Stream<?> objects = (Stream<?>) ownedMonitorsAt.invoke(snapshot, depth)) {
      return objects.filter(java.util.Objects::nonNull).toList();
    }
  }

  private static long cpuNanos(Thread thread, @Nullable Thread carrier) {
    Thread counted = carrier == null ? thread : carrier;
    return Math.max(0, counted.isVirtual() ? 0 : THREADS.getThreadCpuTime(counted.threadId()));
  }
}
