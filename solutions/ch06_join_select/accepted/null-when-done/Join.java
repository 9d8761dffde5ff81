package ch06_join_select;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Four fields: a child that is null has ended, and its value is beside it. */
public final class Join<A, B> implements Future<Join.Both<A, B>> {
  public record Both<A, B>(A a, B b) {}

  private Future<A> a;
  private Future<B> b;
  private A x;
  private B y;
  private boolean over;

  public Join(Future<A> a, Future<B> b) {
    this.a = a;
    this.b = b;
  }

  @Override
  public Poll<Both<A, B>> poll(Context cx) {
    if (over) throw new IllegalStateException();
    // The second one first: the order in which both are asked is nobody's business.
    if (b != null && b.poll(cx) instanceof Poll.Ready<B>(B value)) {
      y = value;
      b = null;
    }
    if (a != null && a.poll(cx) instanceof Poll.Ready<A>(A value)) {
      x = value;
      a = null;
    }
    if (a != null || b != null) return Poll.pending();
    over = true;
    return Poll.ready(new Both<>(x, y));
  }

  @Override
  public void drop() {
    over = true;
    if (a != null) a.drop();
    a = null;
    if (b != null) b.drop();
    b = null;
  }
}
