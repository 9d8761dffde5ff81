package ch02_countdown;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Countdown implements Future<String> {
  private final AtomicInteger next;
  private final IntConsumer onTick;

  public Countdown(int from, IntConsumer onTick) {
    if (from < 0) throw new IllegalArgumentException("from must not be negative");
    this.next = new AtomicInteger(from);
    this.onTick = onTick;
  }

  @Override
  public Poll<String> poll(Context cx) {
    int now = next.getAndDecrement();
    if (now > 0) {
      onTick.accept(now);
      cx.waker().wakeByRef();
      return Poll.pending();
    } else if (now == 0) {
      return Poll.ready("ignition");
    }
    throw new IllegalStateException("already finished");
  }
}
