package ch06_join_select;

import java.util.random.RandomGenerator;
import learn.kit.Context;
import learn.kit.Either;
import learn.kit.Future;
import learn.kit.Poll;

/** Nullable fields; the generator is null where the order is fixed. */
public final class Select<A, B> implements Future<Either<A, B>> {
  private final RandomGenerator random;
  private Future<A> a;
  private Future<B> b;

  private Select(RandomGenerator random, Future<A> a, Future<B> b) {
    this.random = random;
    this.a = a;
    this.b = b;
  }

  public static <A, B> Select<A, B> fair(RandomGenerator r, Future<A> a, Future<B> b) {
    return new Select<>(r, a, b);
  }

  public static <A, B> Select<A, B> biased(Future<A> a, Future<B> b) {
    return new Select<>(null, a, b);
  }

  @Override
  public Poll<Either<A, B>> poll(Context cx) {
    if (a == null) throw new IllegalStateException("over");
    if (random != null && random.nextInt(1_000) < 500) {
      Poll<Either<A, B>> right = askRight(cx);
      return right.isReady() ? right : askLeft(cx);
    }
    Poll<Either<A, B>> left = askLeft(cx);
    return left.isReady() ? left : askRight(cx);
  }

  private Poll<Either<A, B>> askLeft(Context cx) {
    if (!(a.poll(cx) instanceof Poll.Ready<A>(A value))) return Poll.pending();
    b.drop();
    forget();
    return Poll.ready(new Either.Left<>(value));
  }

  private Poll<Either<A, B>> askRight(Context cx) {
    if (!(b.poll(cx) instanceof Poll.Ready<B>(B value))) return Poll.pending();
    a.drop();
    forget();
    return Poll.ready(new Either.Right<>(value));
  }

  private void forget() {
    a = null;
    b = null;
  }

  @Override
  public void drop() {
    if (a == null) return;
    a.drop();
    b.drop();
    forget();
  }
}
