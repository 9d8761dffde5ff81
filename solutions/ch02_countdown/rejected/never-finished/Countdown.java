package ch02_countdown;

import java.util.function.IntConsumer;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Countdown implements Future<String> {
  private final IntConsumer onTick;
  private int n;

  public Countdown(int from, IntConsumer onTick) {
    if (from < 0) throw new IllegalArgumentException("from: " + from);
    this.n = from;
    this.onTick = onTick;
  }

  @Override
  public Poll<String> poll(Context cx) {
    // 0 leaves no trace, so the next poll counts on below it.
    if (n-- == 0) return Poll.ready("ignition");
    onTick.accept(n + 1);
    cx.waker().wakeByRef();
    return Poll.pending();
  }
}
