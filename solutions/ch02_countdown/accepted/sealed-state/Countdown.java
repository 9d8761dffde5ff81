package ch02_countdown;

import java.util.function.IntConsumer;
import learn.kit.*;

public final class Countdown implements Future<String> {
  private sealed interface State {}

  private record Counting(int n) implements State {}

  private record Over() implements State {}

  private final IntConsumer onTick;
  private State state;

  public Countdown(int from, IntConsumer onTick) {
    if (from < 0) throw new IllegalArgumentException();
    this.onTick = onTick;
    state = new Counting(from);
  }

  @Override
  public Poll<String> poll(Context cx) {
    return switch (state) {
      case Counting(int n) when n == 0 -> {
        state = new Over();
        yield Poll.ready("ignition");
      }
      case Counting(int n) -> {
        // First the wake, then the number: the order is ours to choose.
        cx.waker().wakeByRef();
        state = new Counting(n - 1);
        onTick.accept(n);
        yield Poll.pending();
      }
      case Over() -> throw new IllegalStateException("polled after Ready");
    };
  }
}
