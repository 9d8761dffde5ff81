package ch06_retry_timeout;

import ch06_timer.Timer;
import java.time.Duration;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Time;

/** A race by hand, in which the timer may lose and is then forgotten. */
public final class Timeout {
  private Timeout() {}

  public static <T> Future<Result<T, Elapsed>> of(Time t, Duration d, Future<T> f) {
    Timer timer = new Timer(t, d);
    return new Future<>() {
      @Override
      public Poll<Result<T, Elapsed>> poll(Context cx) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return Poll.ready(Result.ok(value));
        if (!timer.poll(cx).isReady()) return Poll.pending();
        f.drop();
        return Poll.ready(Result.err(new Elapsed(d)));
      }

      @Override
      public void drop() {
        f.drop();
        timer.drop();
      }
    };
  }
}
