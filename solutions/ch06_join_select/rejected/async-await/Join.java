package ch06_join_select;

import learn.kit.Async;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Lets the kit be the compiler. */
public final class Join<A, B> implements Future<Join.Both<A, B>> {
  public record Both<A, B>(A a, B b) {}

  private final Future<Both<A, B>> body;

  public Join(Future<A> a, Future<B> b) {
    this.body = Async.async(co -> new Both<>(co.await(a), co.await(b)));
  }

  @Override
  public Poll<Both<A, B>> poll(Context cx) {
    return body.poll(cx);
  }

  @Override
  public void drop() {
    body.drop();
  }
}
