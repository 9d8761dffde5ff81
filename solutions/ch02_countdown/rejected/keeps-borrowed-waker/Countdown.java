package ch02_countdown;

import java.util.function.IntConsumer;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Countdown implements Future<String> {
  private static final int DONE = -1;

  private final IntConsumer onTick;
  private int n;
  private Waker waker;

  public Countdown(int from, IntConsumer onTick) {
    if (from < 0) throw new IllegalArgumentException("from: " + from);
    this.n = from;
    this.onTick = onTick;
  }

  @Override
  public Poll<String> poll(Context cx) {
    if (n == DONE) throw new IllegalStateException("polled after Ready");
    if (n == 0) {
      n = DONE;
      return Poll.ready("ignition");
    }
    // The first poll's waker is kept without a clone; it is dead when that poll has returned.
    if (waker == null) waker = cx.waker();
    onTick.accept(n--);
    waker.wakeByRef();
    return Poll.pending();
  }
}
