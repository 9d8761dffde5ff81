package ch08_broadcast_watch;

import learn.kit.Future;
import learn.kit.Result;
import learn.kit.Todo;

/** The latest value, and a way to wait for the next one. */
public final class Watch<T> {
  /** No more values will come, and the last one has been told. */
  public record Closed() {}

  /** One subscriber's view. */
  public interface Receiver<T> {
    /** The latest value. A look: it does not mark the version as seen. */
    T borrow();

    /** Ready when a version is unseen; marks it as seen, and gives the latest value. */
    Future<Result<T, Closed>> changed();
  }

  /** The first value. */
  public Watch(T initial) {
    // What does it take to notice that the same value was sent once more?
  }

  /** A new version, which wakes whoever waits for a change. */
  public void send(T v) {
    Todo.todo("Watch.send");
  }

  /** The latest value. */
  public T borrow() {
    return Todo.todo("Watch.borrow");
  }

  /** No more values: an unseen one is told first, then Closed. */
  public void close() {
    Todo.todo("Watch.close");
  }

  /** A receiver that has seen the current version. */
  public Receiver<T> subscribe() {
    return Todo.todo("Watch.subscribe");
  }
}
