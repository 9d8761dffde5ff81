package ch02_callback_bridge;

import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** No lock: one atomic reference holds the whole state, and each step replaces it as a whole. */
public final class CallbackFuture implements Future<String> {
  private sealed interface State {
    record New() implements State {}

    record Asked() implements State {}

    record Waiting(Waker waker) implements State {}

    record Arrived(String value) implements State {}

    record Over() implements State {}
  }

  private final Sensor sensor;
  private final AtomicReference<State> state = new AtomicReference<>(new State.New());

  public CallbackFuture(Sensor s) {
    sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    while (true) {
      State seen = state.get();
      switch (seen) {
        case State.New() -> {
          if (state.compareAndSet(seen, new State.Asked())) sensor.read(this::arrived);
        }
        case State.Asked() -> {
          if (replaced(seen, cx.waker().clone())) return Poll.pending();
        }
        case State.Waiting(Waker kept) -> {
          if (kept.willWake(cx.waker())) return Poll.pending();
          if (replaced(seen, cx.waker().clone())) {
            kept.drop();
            return Poll.pending();
          }
        }
        case State.Arrived(String value) -> {
          state.set(new State.Over());
          return Poll.ready(value);
        }
        case State.Over() -> throw new IllegalStateException("polled after Ready or drop");
      }
    }
  }

  private boolean replaced(State seen, Waker clone) {
    boolean swapped = state.compareAndSet(seen, new State.Waiting(clone));
    if (!swapped) clone.drop(); // the callback was faster: look again
    return swapped;
  }

  private void arrived(String value) {
    State before = state.getAndUpdate(s -> s instanceof State.Over ? s : new State.Arrived(value));
    if (before instanceof State.Waiting(Waker waker)) waker.wake();
  }

  @Override
  public void drop() {
    if (state.getAndSet(new State.Over()) instanceof State.Waiting(Waker waker)) waker.drop();
  }
}
