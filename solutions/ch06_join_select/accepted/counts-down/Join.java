package ch06_join_select;

import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** A join of two is a join of many, and a pair of casts. */
public final class Join<A, B> implements Future<Join.Both<A, B>> {
  public record Both<A, B>(A a, B b) {}

  private final Future<List<Object>> all;

  public Join(Future<A> a, Future<B> b) {
    this.all = JoinAll.of(List.of(anything(a), anything(b)));
  }

  @SuppressWarnings("unchecked")
  private static Future<Object> anything(Future<?> future) {
    return (Future<Object>) future;
  }

  @Override
  @SuppressWarnings("unchecked")
  public Poll<Both<A, B>> poll(Context cx) {
    return all.poll(cx).map(both -> new Both<>((A) both.get(0), (B) both.get(1)));
  }

  @Override
  public void drop() {
    all.drop();
  }
}
