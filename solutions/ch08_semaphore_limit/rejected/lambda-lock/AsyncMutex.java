package ch08_semaphore_limit;

import learn.kit.Future;

public final class AsyncMutex<T> {
  private final Sem one = new Sem(1);

  private T value;

  public AsyncMutex(T value) {
    this.value = value;
  }

  public Future<Guard<T>> lock() {
    // A lambda is a future. It has no drop of its own, though.
    Future<Permit> acquire = one.acquire();
    return cx -> acquire.poll(cx).map(Locked::new);
  }

  private final class Locked implements Guard<T> {
    private final Permit permit;
    private boolean closed;

    Locked(Permit permit) {
      this.permit = permit;
    }

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
