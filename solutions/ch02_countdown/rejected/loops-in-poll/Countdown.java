package ch02_countdown;

import java.util.function.IntConsumer;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Countdown implements Future<String> {
  private static final int DONE = -1;

  private final IntConsumer onTick;
  private int n;

  public Countdown(int from, IntConsumer onTick) {
    if (from < 0) throw new IllegalArgumentException("from: " + from);
    this.n = from;
    this.onTick = onTick;
  }

  @Override
  public Poll<String> poll(Context cx) {
    if (n == DONE) throw new IllegalStateException("polled after Ready");
    // All numbers in one poll: whoever polls waits for all of them.
    while (n > 0) onTick.accept(n--);
    n = DONE;
    return Poll.ready("ignition");
  }
}
