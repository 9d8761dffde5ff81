package ch06_join_select;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Knows that a child has ended, and has no place for what it said. */
public final class Join<A, B> implements Future<Join.Both<A, B>> {
  public record Both<A, B>(A a, B b) {}

  private Future<A> a;
  private Future<B> b;

  public Join(Future<A> a, Future<B> b) {
    this.a = a;
    this.b = b;
  }

  @Override
  public Poll<Both<A, B>> poll(Context cx) {
    A x = null;
    B y = null;
    if (a != null && a.poll(cx) instanceof Poll.Ready<A>(A value)) {
      x = value;
      a = null;
    }
    if (b != null && b.poll(cx) instanceof Poll.Ready<B>(B value)) {
      y = value;
      b = null;
    }
    return a == null && b == null ? Poll.ready(new Both<>(x, y)) : Poll.pending();
  }

  @Override
  public void drop() {
    if (a != null) a.drop();
    if (b != null) b.drop();
  }
}
