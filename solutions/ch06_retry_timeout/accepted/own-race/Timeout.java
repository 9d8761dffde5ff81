package ch06_retry_timeout;

import java.time.Duration;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Time;
import learn.kit.Unit;

/** Neither Select nor Timer: the race by hand, on the kit's own sleep. */
public final class Timeout<T> implements Future<Result<T, Elapsed>> {
  private final Duration limit;
  private Future<T> work;
  private Future<Unit> alarm;

  private Timeout(Duration limit, Future<T> work, Future<Unit> alarm) {
    this.limit = limit;
    this.work = work;
    this.alarm = alarm;
  }

  public static <T> Future<Result<T, Elapsed>> of(Time t, Duration d, Future<T> f) {
    return new Timeout<>(d, f, t.sleep(d));
  }

  @Override
  public Poll<Result<T, Elapsed>> poll(Context cx) {
    if (work.poll(cx) instanceof Poll.Ready<T>(T value)) {
      work = null;
      drop();
      return Poll.ready(Result.ok(value));
    }
    if (alarm.poll(cx).isReady()) {
      alarm = null;
      drop();
      return Poll.ready(Result.err(new Elapsed(limit)));
    }
    return Poll.pending();
  }

  @Override
  public void drop() {
    if (work != null) work.drop();
    if (alarm != null) alarm.drop();
    work = null;
    alarm = null;
  }
}
