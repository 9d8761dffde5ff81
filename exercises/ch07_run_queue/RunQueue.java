package ch07_run_queue;

import java.util.ArrayDeque;
import java.util.Queue;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Todo;
import learn.kit.Wake;
import learn.kit.Waker;

/**
 * Many tasks, one thread. A task that wants to be polled puts itself into the queue; whoever runs
 * the queue polls what is in there, oldest first.
 *
 * <p>Wakes and spawns come from any thread. All the rest, the handles included, stays on the thread
 * that runs the queue.
 */
public final class RunQueue implements Spawner {
  private final Queue<Task<?>> queue = new ArrayDeque<>();

  public RunQueue() {}

  /** From any thread, also from inside a poll. The new task is queued, not polled. */
  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    task.wakeByRef();
    return task.handle;
  }

  /** Polls until nothing is queued any more; returns the number of polls. */
  public int runUntilIdle() {
    int polls = 0;
    for (Task<?> next = queue.poll(); next != null; next = queue.poll()) {
      next.poll();
      polls++;
    }
    return polls;
  }

  /**
   * Runs everything until {@code f} is ready, and returns its value, or throws what it threw. While
   * nothing is queued the thread sleeps, without a time limit.
   */
  public <T> T blockOn(Future<T> f) {
    return Todo.todo("RunQueue.blockOn");
  }

  /** Tasks that have not ended. */
  public int alive() {
    return Todo.todo("RunQueue.alive");
  }

  /** Runs the hook after each new queue entry, on the thread that made it. */
  public void onEnqueue(Runnable hook) {
    // Nobody calls it yet.
  }

  /** A future and its doorbell. */
  private final class Task<T> implements Wake {
    private final Waker waker = Waker.from(this);
    private final Future<T> future;
    private final Outcome<T> handle = new Outcome<>();

    Task(Future<T> future) {
      this.future = future;
    }

    // Every ring makes an entry. How many polls do ten rings cost?
    @Override
    public void wakeByRef() {
      queue.add(this);
    }

    void poll() {
      try (Context cx = Context.fromWaker(waker)) {
        future.poll(cx);
      }
    }
  }

  /** Tells others how a task has ended. */
  private static final class Outcome<T> implements Handle<T> {
    /** Ready when the task is; throws what the task threw. */
    @Override
    public Poll<T> poll(Context cx) {
      return Todo.todo("Handle.poll");
    }

    @Override
    public boolean isFinished() {
      return Todo.todo("Handle.isFinished");
    }
  }
}
