package ch08_semaphore_limit;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * A mutex that may be held across an await, as {@code tokio::sync::Mutex}: a semaphore with one
 * permit, and the value that the permit is for.
 *
 * <p>A monitor would be wrong here twice. Who waits for it blocks its thread, with all its tasks;
 * and it belongs to a thread, so two tasks of one thread would both be let in.
 */
public final class AsyncMutex<T> {
  // Fair, cancel-safe and tested already. What is left to do here is to tie the value to it.
  private final Sem one = new Sem(1);

  // Plain. Whoever touches it holds the permit, and the permit went through the semaphore's lock:
  // what one holder wrote, the next is entitled to see.
  private T value;

  /** Unlocked, with this value. */
  public AsyncMutex(T value) {
    this.value = value;
  }

  /**
   * Waits as a task. In Rust the guard's lifetime is tied to the mutex; here nothing is, so close
   * it where you opened it: {@code try (Guard<T> guard = …)}.
   */
  public Future<Guard<T>> lock() {
    return new Locking(one.acquire());
  }

  /** An acquire whose permit comes with the value. */
  private final class Locking implements Future<Guard<T>> {
    private final Future<Permit> acquire;

    Locking(Future<Permit> acquire) {
      this.acquire = acquire;
    }

    @Override
    public Poll<Guard<T>> poll(Context cx) {
      return acquire.poll(cx).map(Locked::new);
    }

    // A lambda around poll would lose this, and with it the permit of a lock that was cancelled.
    @Override
    public void drop() {
      acquire.drop();
    }
  }

  private final class Locked implements Guard<T> {
    // Closing it twice is harmless already; closed is for get and set.
    private final Permit permit;
    private boolean closed;

    Locked(Permit permit) {
      this.permit = permit;
    }

    /** What the holder before us left. */
    @Override
    public T get() {
      requireOpen();
      return value;
    }

    @Override
    public void set(T v) {
      requireOpen();
      value = v;
    }

    // In Rust a guard that was dropped cannot be named any more.
    private void requireOpen() {
      if (closed) throw new IllegalStateException("the guard is closed: somebody else may hold it");
    }

    @Override
    public void close() {
      closed = true;
      permit.close();
    }
  }
}
