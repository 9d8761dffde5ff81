package ch08_semaphore_limit;

import learn.kit.Future;
import learn.kit.Todo;

/** A mutex that may be held across an await. It is a semaphore with one permit, and a value. */
public final class AsyncMutex<T> {
  private T value;

  public AsyncMutex(T value) {
    this.value = value;
  }

  /** Ready with access to the value when nobody else has it. */
  public Future<Guard<T>> lock() {
    return Todo.todo("AsyncMutex.lock");
  }
}
