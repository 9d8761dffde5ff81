package ch06_join_select;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Poll.Ready;

/** Asks both until both are Ready in the same poll. */
public final class Join<A, B> implements Future<Join.Both<A, B>> {
  public record Both<A, B>(A a, B b) {}

  private final Future<A> a;
  private final Future<B> b;
  private boolean aEnded;
  private boolean bEnded;

  public Join(Future<A> a, Future<B> b) {
    this.a = a;
    this.b = b;
  }

  @Override
  public Poll<Both<A, B>> poll(Context cx) {
    Poll<A> first = a.poll(cx);
    Poll<B> second = b.poll(cx);
    aEnded = first.isReady();
    bEnded = second.isReady();
    return first instanceof Ready<A>(A x) && second instanceof Ready<B>(B y)
        ? Poll.ready(new Both<>(x, y))
        : Poll.pending();
  }

  @Override
  public void drop() {
    if (!aEnded) a.drop();
    if (!bEnded) b.drop();
  }
}
