package ch06_timer;

import java.time.Duration;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Time;
import learn.kit.Unit;

/** Works, and has learned nothing: the kit's own sleep in another coat. */
public final class Timer implements Future<Unit> {
  private final Future<Unit> sleep;

  public Timer(Time time, Duration d) {
    this.sleep = time.sleep(d);
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    return sleep.poll(cx);
  }

  @Override
  public void drop() {
    sleep.drop();
  }
}
