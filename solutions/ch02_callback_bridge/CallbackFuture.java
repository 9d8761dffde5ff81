package ch02_callback_bridge;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * A sensor's callback as a future. In Rust this is the hand-written leaf: an {@code
 * Arc<Mutex<State>>} shared by the future and by whoever completes it.
 *
 * <pre>
 *                   ┌─────── lock ───────┐
 *   poll ─ waker ──▶│ waiting      value │◀── value ─ callback
 *                   └────────────────────┘
 * </pre>
 *
 * <p>Both sides do their looking and their leaving in one step under the lock. So one of them comes
 * second, and whoever comes second finds what the first one left.
 */
public final class CallbackFuture implements Future<String> {
  private final Sensor sensor;

  // Guards everything below. One lock for value and waker together: with two, the callback could
  // come between "no value yet" and "then wake me", and nobody would be woken.
  private final Object lock = new Object();

  // read() has been called. A field and not a constructor's doing: a future that nobody polls must
  // trouble nobody.
  private boolean asked;

  // What the sensor said; empty until the callback.
  private Optional<String> value = Optional.empty();

  // Who wants to hear of it: a clone of our own, since the waker in the context is borrowed.
  private Optional<Waker> waiting = Optional.empty();

  // Ready has been given, or the owner has dropped us.
  private boolean over;

  /** Describes one reading. Nothing is asked of the sensor before the first poll. */
  public CallbackFuture(Sensor s) {
    this.sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    // Outside the lock, because read() is foreign code and may call back before it returns.
    if (firstPoll()) sensor.read(this::arrived);

    Optional<Waker> replaced;
    synchronized (lock) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      if (value.isPresent()) {
        over = true;
        return Poll.ready(value.get());
      }
      // Polled again by the task we would wake anyway: the clone we have will do. Tasks are polled
      // far more often than they move house.
      if (waiting.filter(kept -> kept.willWake(cx.waker())).isPresent()) return Poll.pending();
      // A new task: only the latest waker counts. A future may be handed on between two polls, and
      // then the task before has no use for a wake.
      replaced = waiting;
      waiting = Optional.of(cx.waker().clone());
    }
    // Java has no destructors: the clone that was replaced is given up by hand.
    replaced.ifPresent(Waker::drop);
    return Poll.pending();
  }

  private boolean firstPoll() {
    synchronized (lock) {
      boolean first = !asked;
      asked = true;
      return first;
    }
  }

  /** The sensor's side: called once, on any thread, possibly inside {@code read}. */
  private void arrived(String reading) {
    Optional<Waker> toWake;
    synchronized (lock) {
      if (over) return;
      value = Optional.of(reading);
      // Taken out, not only read: so it is woken once, here, and by nobody else.
      toWake = takeWaker();
    }
    // Outside the lock, and after the value is in place. A waker runs foreign code, and that code
    // may poll us on another thread and wait for the answer.
    toWake.ifPresent(Waker::wake);
  }

  /** Nobody waits any more. A sensor cannot be called off, so its callback will find us over. */
  @Override
  public void drop() {
    Optional<Waker> kept;
    synchronized (lock) {
      over = true;
      kept = takeWaker();
    }
    // A clone that nobody gives up keeps its task in memory for as long as the sensor takes.
    kept.ifPresent(Waker::drop);
  }

  // Only under the lock.
  private Optional<Waker> takeWaker() {
    Optional<Waker> taken = waiting;
    waiting = Optional.empty();
    return taken;
  }
}
