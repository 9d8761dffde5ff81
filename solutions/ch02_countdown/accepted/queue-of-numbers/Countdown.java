package ch02_countdown;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.function.IntConsumer;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Countdown implements Future<String> {
  private final Queue<Integer> left = new ArrayDeque<>();
  private final IntConsumer onTick;
  private boolean finished;

  public Countdown(int from, IntConsumer onTick) {
    if (from < 0) throw new IllegalArgumentException("negative: " + from);
    for (int n = from; n > 0; n--) left.add(n);
    this.onTick = onTick;
  }

  @Override
  public synchronized Poll<String> poll(Context cx) {
    if (finished) throw new IllegalStateException();
    Waker waker = cx.waker();
    Integer next = left.poll();
    if (next == null) {
      finished = true;
      return Poll.ready("ignition");
    }
    onTick.accept(next);
    waker.wakeByRef();
    return Poll.pending();
  }

  @Override
  public synchronized void drop() {
    left.clear();
    finished = true;
  }
}
