package ch07_run_queue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/**
 * Takes all that is queued at once, polls it, and looks again. A permit says that there is some.
 */
public final class RunQueue implements Spawner {
  private final AtomicReference<List<Runnable>> queued = new AtomicReference<>(List.of());
  private final Semaphore work = new Semaphore(0);
  private final AtomicReference<Runnable> hook = new AtomicReference<>(() -> {});
  private final java.util.Set<Object> living = java.util.concurrent.ConcurrentHashMap.newKeySet();
  private int polls;

  public RunQueue() {}

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Job<T> job = new Job<>(f);
    living.add(job);
    job.wakeByRef();
    return job;
  }

  private void add(Runnable entry) {
    queued.updateAndGet(before -> plus(before, entry));
    work.release();
    hook.get().run();
  }

  private static List<Runnable> plus(List<Runnable> before, Runnable entry) {
    List<Runnable> after = new ArrayList<>(before);
    after.add(entry);
    return after;
  }

  public int runUntilIdle() {
    polls = 0;
    work.drainPermits();
    for (List<Runnable> batch = all(); !batch.isEmpty(); batch = all())
      batch.forEach(Runnable::run);
    return polls;
  }

  private List<Runnable> all() {
    return queued.getAndSet(List.of());
  }

  public <T> T blockOn(Future<T> f) {
    Handle<T> handle = spawn(f);
    while (!handle.isFinished()) {
      work.acquireUninterruptibly();
      all().forEach(Runnable::run);
    }
    return ((Job<T>) handle).outcome.get();
  }

  public int alive() {
    return living.size();
  }

  public void onEnqueue(Runnable hook) {
    this.hook.set(hook);
  }

  private final class Job<T> implements Handle<T>, Wake, Runnable {
    private Future<T> future;
    private final AtomicReference<Runnable> entry = new AtomicReference<>();
    private Supplier<T> outcome;
    private Waker asker = Waker.noop();

    Job(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      if (entry.compareAndSet(null, this)) add(this);
    }

    @Override
    public void run() {
      entry.set(null);
      if (outcome != null) return;
      polls++;
      try (Context cx = Context.fromWaker(Waker.from(this))) {
        if (future.poll(cx) instanceof Poll.Ready<T>(T value)) end(() -> value);
      } catch (RuntimeException e) {
        end(
            () -> {
              throw e;
            });
      } catch (Error e) {
        end(
            () -> {
              throw e;
            });
      }
    }

    private void end(Supplier<T> how) {
      outcome = how;
      future = null;
      living.remove(this);
      asker.wake();
      asker = Waker.noop();
    }

    @Override
    public boolean isFinished() {
      return outcome != null;
    }

    @Override
    public Poll<T> poll(Context cx) {
      if (outcome != null) return Poll.ready(outcome.get());
      asker.drop();
      asker = cx.waker().clone();
      return Poll.pending();
    }

    @Override
    public void drop() {
      asker.drop();
      asker = Waker.noop();
    }
  }
}
