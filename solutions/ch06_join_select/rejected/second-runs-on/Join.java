package ch06_join_select;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * {@code join!(a, b)}: two futures at once in one task, without spawning anything.
 *
 * <p>Concurrent means: both have been told to begin, and both are asked whenever the task is
 * polled. Not that two threads work; there is one thread, and it goes from child to child.
 */
public final class Join<A, B> implements Future<Join.Both<A, B>> {
  /** What came out of the two. */
  public record Both<A, B>(A a, B b) {}

  /**
   * One child. It is Running until it is Ready; then only its value is left, so nobody can poll it
   * again, or drop it, by mistake. In Rust: {@code MaybeDone}.
   */
  private sealed interface Slot<T> {
    record Running<T>(Future<T> child) implements Slot<T> {}

    record Done<T>(T value) implements Slot<T> {}

    // Given to our owner, or dropped.
    record Taken<T>() implements Slot<T> {}

    /** One poll of a child that runs; what has ended stays as it is. */
    default Slot<T> polled(Context cx) {
      // The same context for both: whichever child moves, it is our task that has to look.
      return this instanceof Running<T>(Future<T> child)
              && child.poll(cx) instanceof Poll.Ready<T>(T value)
          ? new Done<>(value)
          : this;
    }

    default Slot<T> dropped() {
      if (this instanceof Running<T>(Future<T> child)) child.drop();
      return new Taken<>();
    }
  }

  private Slot<A> a;
  private Slot<B> b;

  /** Takes both over; they begin with our first poll. */
  public Join(Future<A> a, Future<B> b) {
    this.a = new Slot.Running<>(a);
    this.b = new Slot.Running<>(b);
  }

  @Override
  public Poll<Both<A, B>> poll(Context cx) {
    if (a instanceof Slot.Taken || b instanceof Slot.Taken)
      throw new IllegalStateException("polled after Ready or drop");
    // Both, before anything is decided: a Pending of the first says nothing about the second.
    a = a.polled(cx);
    b = b.polled(cx);
    if (a instanceof Slot.Done<A>(A left) && b instanceof Slot.Done<B>(B right)) {
      drop(); // nothing runs any more: this only forgets the values
      return Poll.ready(new Both<>(left, right));
    }
    // No wake of our own: the child that is Pending has promised one.
    return Poll.pending();
  }

  /** Passed on to whoever still runs. A value that was waiting for the other one is lost. */
  @Override
  public void drop() {
    // Once the first has ended there is a value: nothing is left to give up.
    if (a instanceof Slot.Running) {
      a = a.dropped();
      b = b.dropped();
    }
  }
}
