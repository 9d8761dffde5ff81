package ch07_multi_thread;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import java.util.concurrent.ThreadFactory;
import learn.kit.Future;
import learn.kit.Todo;

/**
 * The tasks of {@code ch07-run-queue} on N threads. A task may be polled by one worker now and by
 * another one later, but never by two at once.
 */
public final class PoolRuntime implements Spawner, AutoCloseable {
  /** Starts that many workers, on threads of the factory. */
  public PoolRuntime(int workers, ThreadFactory tf) {
    // Each worker: take an entry, or sleep until there is one; beginPoll; poll; endPollPending.
  }

  /**
   * From any thread, also from inside a poll. The handle is a future that any thread may poll; it
   * throws what the task threw.
   */
  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    return Todo.todo("PoolRuntime.spawn");
  }

  /**
   * Polls {@code f} on the calling thread, not on a worker, until it is ready; returns its value or
   * throws what it threw. Between two polls the thread sleeps, without a time limit.
   */
  public <T> T blockOn(Future<T> f) {
    return Todo.todo("PoolRuntime.blockOn");
  }

  /**
   * Stops the workers, each after the poll it is in, waits for them to end, and drops each task
   * that has not ended, once. A wake that comes later does nothing.
   */
  @Override
  public void close() {
    Todo.todo("PoolRuntime.close");
  }
}
