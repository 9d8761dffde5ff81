package ch07_run_queue;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Wake;
import learn.kit.Waker;

/** No lock at all: three states a task, and a thread that says who it is before it looks. */
public final class RunQueue implements Spawner {
  private enum State {
    WAITING,
    QUEUED,
    OVER
  }

  private final Queue<Task<?>> queue = new ConcurrentLinkedQueue<>();
  private final AtomicInteger alive = new AtomicInteger();
  private final AtomicReference<Thread> sleeper = new AtomicReference<>();
  private volatile Runnable hook = () -> {};

  public RunQueue() {}

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    alive.getAndIncrement();
    enqueue(task);
    return task.handle;
  }

  private void enqueue(Task<?> task) {
    queue.offer(task);
    LockSupport.unpark(sleeper.get());
    hook.run();
  }

  public int runUntilIdle() {
    Task<?> next = queue.poll();
    int polls = 0;
    while (next != null) {
      polls += next.step();
      next = queue.poll();
    }
    return polls;
  }

  public <T> T blockOn(Future<T> f) {
    sleeper.set(Thread.currentThread());
    Handle<T> handle = spawn(f);
    while (!handle.isFinished()) {
      Task<?> next = queue.poll();
      if (next != null) next.step();
      else LockSupport.park();
    }
    sleeper.set(null);
    return ((Join<T>) handle).value();
  }

  public int alive() {
    return alive.get();
  }

  public void onEnqueue(Runnable hook) {
    this.hook = hook;
  }

  private final class Task<T> implements Wake {
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private final Future<T> future;
    private final Join<T> handle = new Join<>();

    Task(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      if (state.compareAndSet(State.WAITING, State.QUEUED)) enqueue(this);
    }

    int step() {
      if (handle.isFinished()) return 0;
      state.set(State.WAITING);
      Waker waker = Waker.from(this);
      try (Context cx = Context.fromWaker(waker)) {
        Poll<T> poll = future.poll(cx);
        if (poll instanceof Poll.Ready<T> ready) over(Result.ok(ready.value()));
      } catch (RuntimeException | Error thrown) {
        future.drop();
        over(Result.err(thrown));
      }
      return 1;
    }

    private void over(Result<T, Throwable> outcome) {
      state.set(State.OVER);
      alive.getAndDecrement();
      handle.set(outcome);
    }
  }

  private static final class Join<T> implements Handle<T> {
    private Optional<Result<T, Throwable>> outcome = Optional.empty();
    private Optional<Waker> asker = Optional.empty();

    void set(Result<T, Throwable> how) {
      // The order does not matter here: whoever is woken is polled by this thread, later.
      asker.ifPresent(Waker::wake);
      asker = Optional.empty();
      outcome = Optional.of(how);
    }

    @Override
    public boolean isFinished() {
      return outcome.isPresent();
    }

    T value() {
      return switch (outcome.orElseThrow()) {
        case Result.Ok<T, Throwable>(T value) -> value;
        case Result.Err<T, Throwable>(RuntimeException thrown) -> throw thrown;
        case Result.Err<T, Throwable>(Throwable thrown) -> throw (Error) thrown;
      };
    }

    @Override
    public Poll<T> poll(Context cx) {
      asker.ifPresent(Waker::drop);
      asker = isFinished() ? Optional.empty() : Optional.of(cx.waker().clone());
      return isFinished() ? Poll.ready(value()) : Poll.pending();
    }

    @Override
    public void drop() {
      asker.ifPresent(Waker::drop);
      asker = Optional.empty();
    }
  }
}
