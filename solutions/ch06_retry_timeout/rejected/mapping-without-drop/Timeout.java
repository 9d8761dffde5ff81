package ch06_retry_timeout;

import ch06_join_select.Select;
import ch06_timer.Timer;
import java.time.Duration;
import learn.kit.Context;
import learn.kit.Either;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Time;
import learn.kit.Unit;

/** {@code tokio::time::timeout}: a race against a timer, and nothing of its own. */
public final class Timeout {
  private Timeout() {}

  /**
   * Takes {@code f} over. The timer is made here, so the time counts from this call.
   *
   * <p>Biased: the future is asked first. If both are ready, the value is there, and saying "too
   * late" would throw it away.
   */
  public static <T> Future<Result<T, Elapsed>> of(Time t, Duration d, Future<T> f) {
    Future<Either<T, Unit>> race = Select.biased(f, new Timer(t, d));
    return cx -> new Race<>(d, race).poll(cx);
  }

  // A record will do: the race has all the state there is. Not a lambda, which could not pass a
  // drop on.
  private record Race<T>(Duration d, Future<Either<T, Unit>> race)
      implements Future<Result<T, Elapsed>> {
    @Override
    public Poll<Result<T, Elapsed>> poll(Context cx) {
      return race.poll(cx).map(this::named);
    }

    // Left and right are positions; here they get their meaning.
    private Result<T, Elapsed> named(Either<T, Unit> winner) {
      return switch (winner) {
        case Either.Left<T, Unit>(T value) -> Result.ok(value);
        case Either.Right<T, Unit>(Unit timeIsOver) -> Result.err(new Elapsed(d));
      };
    }

    @Override
    public void drop() {
      race.drop();
    }
  }
}
