package learn.harness.waits;

import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.function.Supplier;
import learn.harness.look.Inner;
import learn.harness.look.Look;
import learn.harness.look.Lookout;
import learn.harness.tell.Stacks;
import learn.harness.watch.Roster;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which lines make threads: a new thread inherits a value that is asked for while it is
 * being made, on the stack of whoever makes it. Only what follows a mark pays for it.
 */
public final class Births {
  private static final int MOST_FRAMES = 64;
  private static final StackTraceElement[] UNKNOWN = {};

  private static final InheritableThreadLocal<StackTraceElement[]> ORIGIN =
      new InheritableThreadLocal<>() {
        @Override
        protected StackTraceElement[] childValue(StackTraceElement @Nullable [] parent) {
          return StackWalker.getInstance()
              .walk(
                  frames ->
                      frames
                          .limit(MOST_FRAMES)
                          .map(StackWalker.StackFrame::toStackTraceElement)
                          .toArray(StackTraceElement[]::new));
        }
      };

  private final Lookout lookout;
  private final Inner inherited = Inner.of("java.lang.Thread", "inheritableThreadLocals");
  private final Inner value = Inner.of("java.lang.ThreadLocal$ThreadLocalMap$Entry", "value");
  private final Optional<Method> entry = entry();

  public Births(Lookout lookout) {
    this.lookout = lookout;
  }

  private static Optional<Method> entry() {
    try {
      Class<?> map = Class.forName("java.lang.ThreadLocal$ThreadLocalMap", false, null);
      Method entry = map.getDeclaredMethod("getEntry", ThreadLocal.class);
      entry.setAccessible(true);
      return Optional.of(entry);
    } catch (ReflectiveOperationException | RuntimeException differs) {
      return Optional.empty();
    }
  }

  /** From now on, for what the calling thread starts. Answers with those of the learner's alive. */
  public Supplier<Map<Thread, StackTraceElement[]>> mark() {
    ORIGIN.set(UNKNOWN);
    long next = Thread.ofVirtual().unstarted(() -> {}).threadId(); // ids only grow
    return () -> since(next);
  }

  private Map<Thread, StackTraceElement[]> since(long first) {
    Map<Thread, StackTraceElement[]> born = new IdentityHashMap<>();
    for (Look look : lookout.shot().orElseGet(lookout::plain).looks()) {
      Thread thread = look.thread();
      if (thread.threadId() < first || isShared(thread)) continue;
      StackTraceElement[] origin = origin(thread);
      boolean learners =
          origin.length > 0 ? Stacks.innermostIsLearner(origin) : isLearners(look.stack());
      if (learners && thread.isAlive()) born.put(thread, origin);
    }
    return born;
  }

  private static boolean isLearners(List<StackTraceElement> stack) {
    return Stacks.hasLearner(stack.toArray(UNKNOWN));
  }

  private static boolean isShared(Thread thread) {
    String type = thread.getClass().getName();
    boolean common =
        type.startsWith("java.util.concurrent.")
            && thread instanceof ForkJoinWorkerThread worker
            && worker.getPool() == ForkJoinPool.commonPool();
    return common
        || type.equals("java.util.concurrent.DelayScheduler")
        || type.startsWith("jdk.internal.")
        || Roster.servesJvm(thread);
  }

  private StackTraceElement[] origin(Thread thread) {
    return inherited
        .read(thread)
        .flatMap(this::entryOf)
        .flatMap(value::read)
        .map(StackTraceElement[].class::cast)
        .map(Births::withoutUs)
        .orElse(UNKNOWN);
  }

  private Optional<Object> entryOf(Object map) {
    try {
      return entry.isPresent()
          ? Optional.ofNullable(entry.get().invoke(map, ORIGIN))
          : Optional.empty();
    } catch (ReflectiveOperationException opened) {
      return Optional.empty();
    }
  }

  private static StackTraceElement[] withoutUs(StackTraceElement[] stack) {
    return java.util.Arrays.stream(stack)
        .dropWhile(frame -> frame.getClassName().startsWith(Births.class.getName()))
        .toArray(StackTraceElement[]::new);
  }
}
