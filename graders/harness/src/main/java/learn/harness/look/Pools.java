package learn.harness.look;

import java.lang.reflect.Field;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Which pool a thread works for, and what is queued there. Only fields are read: a pool's methods
 * may be the learner's, or wait for a lock that the learner's hold.
 */
public final class Pools {
  private static final String CONCURRENT = "java.util.concurrent.";
  private static final int MOST_WAITERS = 100;

  private final Inner holder = Inner.of("java.lang.Thread", "holder");
  private final Inner task = Inner.of("java.lang.Thread$FieldHolder", "task");
  private final Inner continuation = Inner.of("java.lang.VirtualThread", "cont");
  private final Inner target = Inner.of("jdk.internal.vm.Continuation", "target");
  private final Inner pool = Inner.of(CONCURRENT + "ThreadPoolExecutor$Worker", "this$0");
  private final Inner queue = Inner.of(CONCURRENT + "ThreadPoolExecutor", "workQueue");
  private final Inner supplied = Inner.of(CONCURRENT + "CompletableFuture$AsyncSupply", "dep");
  private final Inner run = Inner.of(CONCURRENT + "CompletableFuture$AsyncRun", "dep");
  private final Inner waiters = Inner.of(CONCURRENT + "CompletableFuture", "stack");
  private final Inner next = Inner.of(CONCURRENT + "CompletableFuture$Completion", "next");

  // What keeps others out of a queue while somebody walks through it.
  private final List<Inner> locks =
      List.of(
          Inner.of(CONCURRENT + "LinkedBlockingQueue", "putLock"),
          Inner.of(CONCURRENT + "LinkedBlockingQueue", "takeLock"),
          Inner.of(CONCURRENT + "ArrayBlockingQueue", "lock"),
          Inner.of(CONCURRENT + "LinkedBlockingDeque", "lock"),
          Inner.of(CONCURRENT + "PriorityBlockingQueue", "lock"),
          Inner.of(CONCURRENT + "ScheduledThreadPoolExecutor$DelayedWorkQueue", "lock"));

  /** Whether the thread waits for a task in the queue of the very pool it works for. */
  public boolean starves(Look look) {
    Optional<Object> awaited = look.waiting().on();
    return awaited.isPresent()
        && pool(look.thread()).flatMap(queue::read).map(this::tasks).orElse(List.of()).stream()
            .anyMatch(queued -> ends(queued, awaited.get()));
  }

  private Optional<Object> pool(Thread thread) {
    Optional<Object> body =
        thread.isVirtual()
            ? continuation.read(thread).flatMap(target::read).flatMap(Pools::captured)
            : holder.read(thread).flatMap(task::read);
    return body.flatMap(pool::read);
  }

  /** The task that the body of a virtual thread was made of. */
  private static Optional<Object> captured(Object body) {
    return Stream.of(body.getClass().getDeclaredFields())
        .filter(field -> field.getType() == Runnable.class)
        .filter(Field::trySetAccessible)
        .findFirst()
        .flatMap(field -> new Inner(Optional.of(field)).read(body));
  }

  private List<Object> tasks(Object queue) {
    boolean jdks = queue.getClass().getName().startsWith(CONCURRENT);
    return jdks && queue instanceof Collection<?> tasks && isFree(queue)
        ? List.of(tasks.toArray())
        : List.of();
  }

  private boolean isFree(Object queue) {
    return locks.stream()
        .flatMap(lock -> lock.read(queue).stream())
        .noneMatch(lock -> lock instanceof ReentrantLock held && held.isLocked());
  }

  /** Whether running the queued task ends a wait for that object. */
  private boolean ends(Object queued, Object awaited) {
    return queued == awaited
        || supplied
            .read(queued)
            .or(() -> run.read(queued))
            .flatMap(waiters::read)
            .filter(first -> isAmong(first, awaited))
            .isPresent();
  }

  private boolean isAmong(Object first, Object awaited) {
    Optional<Object> each = Optional.of(first);
    for (int i = 0; i < MOST_WAITERS && each.isPresent(); i++) {
      if (each.get() == awaited) return true;
      each = each.flatMap(next::read);
    }
    return false;
  }
}
