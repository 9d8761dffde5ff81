package ch06_join_select;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import learn.kit.Context;
import learn.kit.Either;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * A list of two runners, shuffled before each round; who wins is taken out, who is left is dropped.
 */
public final class Select<A, B> implements Future<Either<A, B>> {
  /** A child whose value is wrapped already, so that both sides look the same. */
  private record Runner<T, V>(Future<T> child, java.util.function.Function<T, V> side) {
    Poll<V> ask(Context cx) {
      return child.poll(cx).map(side);
    }
  }

  private final List<Runner<?, Either<A, B>>> runners = new ArrayList<>();
  private final Runnable beforeEachRound;

  private Select(RandomGenerator r, Future<A> a, Future<B> b) {
    runners.add(new Runner<A, Either<A, B>>(a, Either.Left::new));
    runners.add(new Runner<B, Either<A, B>>(b, Either.Right::new));
    beforeEachRound = r == null ? () -> {} : () -> Collections.shuffle(runners, Random.from(r));
  }

  public static <A, B> Select<A, B> fair(RandomGenerator r, Future<A> a, Future<B> b) {
    return new Select<>(r, a, b);
  }

  public static <A, B> Select<A, B> biased(Future<A> a, Future<B> b) {
    return new Select<>(null, a, b);
  }

  @Override
  public Poll<Either<A, B>> poll(Context cx) {
    beforeEachRound.run();
    for (Runner<?, Either<A, B>> each : List.copyOf(runners)) {
      Poll<Either<A, B>> poll = each.ask(cx);
      if (poll.isReady()) {
        runners.remove(each);
        drop();
        return poll;
      }
    }
    return Poll.pending();
  }

  @Override
  public void drop() {
    runners.forEach(runner -> runner.child().drop());
    runners.clear();
  }
}
