package ch02_callback_bridge;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class CallbackFuture implements Future<String> {
  private final Sensor sensor;
  private final Object lock = new Object();
  private boolean asked;
  private Optional<String> value = Optional.empty();
  private Optional<Waker> waiting = Optional.empty();
  private boolean over;

  public CallbackFuture(Sensor s) {
    this.sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    Optional<Waker> replaced;
    synchronized (lock) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      if (value.isPresent()) {
        over = true;
        return Poll.ready(value.get());
      }
      if (waiting.filter(kept -> kept.willWake(cx.waker())).isPresent()) return Poll.pending();
      replaced = waiting;
      waiting = Optional.of(cx.waker().clone());
    }
    replaced.ifPresent(Waker::drop);
    // The sensor may answer before read() returns, and nobody looks any more.
    if (firstPoll()) sensor.read(this::arrived);
    return Poll.pending();
  }

  private boolean firstPoll() {
    synchronized (lock) {
      boolean first = !asked;
      asked = true;
      return first;
    }
  }

  private void arrived(String reading) {
    Optional<Waker> toWake;
    synchronized (lock) {
      if (over) return;
      value = Optional.of(reading);
      toWake = takeWaker();
    }
    toWake.ifPresent(Waker::wake);
  }

  @Override
  public void drop() {
    Optional<Waker> kept;
    synchronized (lock) {
      over = true;
      kept = takeWaker();
    }
    kept.ifPresent(Waker::drop);
  }

  private Optional<Waker> takeWaker() {
    Optional<Waker> taken = waiting;
    waiting = Optional.empty();
    return taken;
  }
}
