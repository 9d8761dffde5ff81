package ch07_run_queue;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/**
 * Tasks in a map, numbers in the queue: a waker is a number, and a task that is not in the map has
 * ended. Outcomes are the JDK's.
 */
public final class RunQueue implements Spawner {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition something = lock.newCondition();
  private final ArrayDeque<Long> queue = new ArrayDeque<>();
  private final Map<Long, Entry<?>> tasks = new HashMap<>();
  private long last;
  private Runnable hook = () -> {};

  private record Entry<T>(Future<T> future, CompletableFuture<T> outcome) {}

  private record Bell(RunQueue home, long id) implements Wake {
    @Override
    public void wakeByRef() {
      home.enqueue(id);
    }
  }

  public RunQueue() {}

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    long id;
    lock.lock();
    try {
      id = ++last;
      tasks.put(id, new Entry<>(f, outcome));
    } finally {
      lock.unlock();
    }
    enqueue(id);
    return new Outcome<>(outcome);
  }

  private void enqueue(long id) {
    lock.lock();
    try {
      if (!tasks.containsKey(id) || queue.contains(id)) return;
      queue.addLast(id);
      something.signal();
      // Held meanwhile: the hook had better be short.
      hook.run();
    } finally {
      lock.unlock();
    }
  }

  public int runUntilIdle() {
    int polls = 0;
    while (true) {
      lock.lock();
      Long id;
      try {
        id = queue.pollFirst();
      } finally {
        lock.unlock();
      }
      if (id == null) return polls;
      if (poll(id)) polls++;
    }
  }

  private boolean poll(long id) {
    lock.lock();
    Entry<?> task;
    try {
      task = tasks.get(id);
    } finally {
      lock.unlock();
    }
    if (task == null) return false;
    poll(id, task);
    return true;
  }

  private <T> void poll(long id, Entry<T> task) {
    try (Context cx = Context.fromWaker(Waker.from(new Bell(this, id)))) {
      if (task.future().poll(cx) instanceof Poll.Ready<T>(T value)) {
        forget(id);
        task.outcome().complete(value);
      }
    } catch (RuntimeException | Error thrown) {
      forget(id);
      task.future().drop();
      task.outcome().completeExceptionally(thrown);
    }
  }

  private void forget(long id) {
    lock.lock();
    try {
      tasks.remove(id);
    } finally {
      lock.unlock();
    }
  }

  public <T> T blockOn(Future<T> f) {
    Outcome<T> outcome = (Outcome<T>) spawn(f);
    while (!outcome.isFinished()) {
      lock.lock();
      long id;
      try {
        while (queue.isEmpty()) something.awaitUninterruptibly();
        id = queue.removeFirst();
      } finally {
        lock.unlock();
      }
      poll(id);
    }
    return outcome.value();
  }

  public int alive() {
    lock.lock();
    try {
      return tasks.size();
    } finally {
      lock.unlock();
    }
  }

  public void onEnqueue(Runnable hook) {
    lock.lock();
    try {
      this.hook = hook;
    } finally {
      lock.unlock();
    }
  }

  private static final class Outcome<T> implements Handle<T> {
    private final CompletableFuture<T> outcome;
    private volatile Waker asker = Waker.noop();
    private boolean registered;

    Outcome(CompletableFuture<T> outcome) {
      this.outcome = outcome;
    }

    @Override
    public boolean isFinished() {
      return outcome.isDone();
    }

    T value() {
      try {
        return outcome.join();
      } catch (CompletionException wrapped) {
        if (wrapped.getCause() instanceof RuntimeException thrown) throw thrown;
        if (wrapped.getCause() instanceof Error thrown) throw thrown;
        throw wrapped;
      }
    }

    @Override
    public Poll<T> poll(Context cx) {
      if (isFinished()) return Poll.ready(value());
      asker.drop();
      asker = cx.waker().clone();
      if (!registered) {
        registered = true;
        outcome.whenComplete((value, thrown) -> asker.wake());
      }
      return Poll.pending();
    }

    @Override
    public void drop() {
      asker.drop();
      asker = Waker.noop();
    }
  }
}
