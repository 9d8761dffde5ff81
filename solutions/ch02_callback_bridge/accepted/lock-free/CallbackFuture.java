package ch02_callback_bridge;

import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** The whole state in one reference; who loses a compareAndSet looks again. */
public final class CallbackFuture implements Future<String> {
  private sealed interface State {}

  private record New() implements State {}

  private record Reading() implements State {}

  private record Waiting(Waker waker) implements State {}

  private record Answered(String value) implements State {}

  private record Over() implements State {}

  private final Sensor sensor;
  private final AtomicReference<State> state = new AtomicReference<>(new New());

  public CallbackFuture(Sensor s) {
    sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    while (true) {
      State now = state.get();
      switch (now) {
        case New() -> {
          // Before read(), which may answer inside.
          if (state.compareAndSet(now, new Reading())) sensor.read(this::answered);
        }
        case Reading() -> {
          if (stored(now, cx)) return Poll.pending();
        }
        case Waiting(Waker waker) -> {
          if (waker.willWake(cx.waker())) return Poll.pending();
          if (stored(now, cx)) {
            waker.drop();
            return Poll.pending();
          }
        }
        case Answered(String value) -> {
          if (state.compareAndSet(now, new Over())) return Poll.ready(value);
        }
        case Over() -> throw new IllegalStateException("polled after Ready or drop");
      }
    }
  }

  private boolean stored(State before, Context cx) {
    Waker mine = cx.waker().clone();
    if (state.compareAndSet(before, new Waiting(mine))) return true;
    mine.drop();
    return false;
  }

  private void answered(String value) {
    State before = state.getAndUpdate(s -> s instanceof Over ? s : new Answered(value));
    if (before instanceof Waiting(Waker waker)) waker.wake();
  }

  @Override
  public void drop() {
    if (state.getAndSet(new Over()) instanceof Waiting(Waker waker)) waker.drop();
  }
}
