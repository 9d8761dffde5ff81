package ch07_multi_thread;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/** No lock: a concurrent queue, and one permit for each entry. */
public final class PoolRuntime implements Spawner, AutoCloseable {
  private final Queue<Job<?>> queue = new ConcurrentLinkedQueue<>();
  private final Semaphore entries = new Semaphore(0);
  private final Set<Job<?>> all = ConcurrentHashMap.newKeySet();
  private final CountDownLatch running;
  private final int workers;
  private volatile boolean over;
  private final java.util.List<Thread> threads;

  public PoolRuntime(int workers, ThreadFactory tf) {
    this.workers = workers;
    running = new CountDownLatch(workers);
    threads =
        java.util.stream.Stream.generate(() -> tf.newThread(this::work)).limit(workers).toList();
    for (Thread thread : threads) thread.start();
  }

  private void work() {
    while (true) {
      entries.acquireUninterruptibly();
      if (over) break;
      Job<?> next = queue.poll();
      if (next != null) next.run();
    }
    running.countDown();
  }

  private void add(Job<?> job) {
    queue.add(job);
    entries.release();
  }

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Job<T> job = new Job<>(f);
    all.add(job);
    job.wakeByRef();
    return new Outcome<>(job.outcome);
  }

  public <T> T blockOn(Future<T> f) {
    Thread me = Thread.currentThread();
    AtomicReference<Boolean> rung = new AtomicReference<>(true);
    Waker waker =
        Waker.from(
            () -> {
              rung.set(true);
              LockSupport.unpark(me);
            });
    while (true) {
      if (!rung.getAndSet(false)) {
        LockSupport.park();
        continue;
      }
      try (Context cx = Context.fromWaker(waker)) {
        if (f.poll(cx) instanceof Poll.Ready<T> ready) return ready.value();
      }
    }
  }

  @Override
  public void close() {
    over = true;
    entries.release(workers);
    try {
      running.await();
      for (Thread thread : threads) thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    for (Job<?> job : all) if (all.remove(job)) job.future.drop();
  }

  private final class Job<T> implements Wake {
    private final TaskState state = new TaskState();
    private final CompletableFuture<T> outcome = new CompletableFuture<>();
    private final Future<T> future;

    Job(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      if (state.schedule()) add(this);
    }

    void run() {
      if (!state.beginPoll()) return;
      try (Context cx = Context.fromWaker(Waker.from(this))) {
        switch (future.poll(cx)) {
          case Poll.Ready<T>(T value) -> {
            all.remove(this);
            outcome.complete(value);
          }
          case Poll.Pending<T>() -> {
            if (state.endPollPending()) add(this);
          }
        }
      } catch (Throwable thrown) {
        all.remove(this);
        future.drop();
        outcome.completeExceptionally(thrown);
      }
    }
  }

  private static final class Outcome<T> implements Handle<T> {
    private final CompletableFuture<T> outcome;
    private final AtomicReference<Waker> asker = new AtomicReference<>();

    Outcome(CompletableFuture<T> outcome) {
      this.outcome = outcome;
      outcome.whenComplete((value, thrown) -> ring());
    }

    private void ring() {
      Waker waker = asker.getAndSet(null);
      if (waker != null) waker.wake();
    }

    @Override
    public boolean isFinished() {
      return outcome.isDone();
    }

    @Override
    public Poll<T> poll(Context cx) {
      drop();
      asker.set(cx.waker().clone());
      // Left first, looked afterwards. Perhaps it rings as well; that is one poll more.
      if (!outcome.isDone()) return Poll.pending();
      drop();
      try {
        return Poll.ready(outcome.join());
      } catch (CompletionException wrapped) {
        if (wrapped.getCause() instanceof RuntimeException e) throw e;
        throw wrapped;
      }
    }

    @Override
    public void drop() {
      Waker waker = asker.getAndSet(null);
      if (waker != null) waker.drop();
    }
  }
}
