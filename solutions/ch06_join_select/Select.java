package ch06_join_select;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.random.RandomGenerator;
import learn.kit.Context;
import learn.kit.Either;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * {@code select!}: whoever is Ready first, and the other one is cancelled.
 *
 * <p>Cancelling is dropping and nothing more. {@code CompletableFuture.anyOf} also answers with the
 * first one, and lets the losers run on.
 */
public final class Select<A, B> implements Future<Either<A, B>> {
  // Asked at each poll. tokio's select! draws, too, unless one says "biased".
  private final BooleanSupplier leftFirst;

  // Both there, or both gone: the race has one end for the two.
  private Optional<Future<A>> left;
  private Optional<Future<B>> right;

  private Select(BooleanSupplier leftFirst, Future<A> left, Future<B> right) {
    this.leftFirst = leftFirst;
    this.left = Optional.of(left);
    this.right = Optional.of(right);
  }

  /**
   * Who is polled first is drawn anew at each poll. With a fixed order, a left side that is Ready
   * every time (a busy channel in a loop, say) would keep the right one waiting for ever.
   */
  public static <A, B> Select<A, B> fair(RandomGenerator r, Future<A> a, Future<B> b) {
    return new Select<>(r::nextBoolean, a, b);
  }

  /** Left is polled first, always: for "stop, if you are told to; else go on". */
  public static <A, B> Select<A, B> biased(Future<A> a, Future<B> b) {
    return new Select<>(() -> true, a, b);
  }

  @Override
  public Poll<Either<A, B>> poll(Context cx) {
    Future<A> a = left.orElseThrow(Select::over);
    Future<B> b = right.orElseThrow(Select::over);
    boolean first = leftFirst.getAsBoolean();
    Poll<Either<A, B>> answer = first ? left(a, cx) : right(b, cx);
    // The other one only after a Pending. A poll that turns out Ready hands its value over, and a
    // value that nobody takes is lost: a message received and thrown away.
    if (!answer.isReady()) answer = first ? right(b, cx) : left(a, cx);
    if (answer instanceof Poll.Ready<Either<A, B>>(Either<A, B> winner))
      decided(winner instanceof Either.Left ? b : a);
    return answer;
  }

  private static <A, B> Poll<Either<A, B>> left(Future<A> a, Context cx) {
    return a.poll(cx).map(Either.Left::new);
  }

  private static <A, B> Poll<Either<A, B>> right(Future<B> b, Context cx) {
    return b.poll(cx).map(Either.Right::new);
  }

  private static IllegalStateException over() {
    return new IllegalStateException("polled after Ready or drop");
  }

  // In this very poll. Left to our owner's drop it would go on working, and hold what it holds,
  // for as long as the answer is being used.
  private void decided(Future<?> loser) {
    left = Optional.empty();
    right = Optional.empty();
    loser.drop();
  }

  @Override
  public void drop() {
    Optional<Future<A>> a = left;
    Optional<Future<B>> b = right;
    left = Optional.empty();
    right = Optional.empty();
    a.ifPresent(Future::drop);
    b.ifPresent(Future::drop);
  }
}
