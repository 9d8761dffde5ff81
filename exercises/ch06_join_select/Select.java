package ch06_join_select;

import java.util.random.RandomGenerator;
import learn.kit.Context;
import learn.kit.Either;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Todo;

/** The first of two: ready when one of them is, and the other one is dropped. */
public final class Select<A, B> implements Future<Either<A, B>> {
  private Select() {}

  /** Who is polled first is drawn anew at each poll, so neither side can starve the other. */
  public static <A, B> Select<A, B> fair(RandomGenerator r, Future<A> a, Future<B> b) {
    return Todo.todo("a select in which r decides who is polled first");
  }

  /** Left is polled first, always. */
  public static <A, B> Select<A, B> biased(Future<A> a, Future<B> b) {
    return Todo.todo("a select that prefers its left side");
  }

  @Override
  public Poll<Either<A, B>> poll(Context cx) {
    return Todo.todo("poll one side, then the other");
  }

  /** Gives both up. */
  @Override
  public void drop() {
    Todo.todo("pass the drop on");
  }
}
