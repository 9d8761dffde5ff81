package ch02_callback_bridge;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * A leaf future: it waits for the world outside, not for another future.
 *
 * <p>Two sides meet here. The poller asks for the value and leaves a waker when it is too early;
 * the sensor brings the value and takes the waker. Whoever comes second finds what the first one
 * left. In Rust this is an {@code Arc<Mutex<State>>}; in Java an object with a lock.
 */
public final class CallbackFuture implements Future<String> {
  private final Sensor sensor;

  // Guards everything below. Value and waker have ONE lock: "is it there? no: then wake me" must
  // not be torn apart, or the value slips in between and rings for nobody.
  private final Object lock = new Object();
  private Optional<String> value = Optional.empty();

  // A clone of the latest poll's waker. The borrowed one dies when its poll returns.
  private Optional<Waker> waiting = Optional.empty();

  private boolean started;

  // Ready was given, or we were dropped.
  private boolean over;

  /** Keeps the sensor and does not touch it: building a future starts nothing. */
  public CallbackFuture(Sensor s) {
    this.sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    // read() is foreign code, so it is called without the lock: it may answer on another thread and
    // wait for that thread. The value may be there when it returns, so we look AFTER reading.
    if (isFirst()) sensor.read(this::answered);
    return lookOrRegister(cx.waker());
  }

  private boolean isFirst() {
    synchronized (lock) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      boolean first = !started;
      started = true;
      return first;
    }
  }

  /** Look and register: one step under the lock. */
  private Poll<String> lookOrRegister(Waker waker) {
    synchronized (lock) {
      // The callback was first. It found no waker, or has woken the one it found.
      if (value.isPresent()) {
        over = true;
        return Poll.ready(value.get());
      }
      // We are first. The callback has to pass this lock, and will then see our waker.
      keepLatest(waker);
      return Poll.pending();
    }
  }

  // The task that polled last is the one that waits: futures move between tasks. For the same task
  // the clone we hold is as good as a new one, and a clone is not free (an atomic count in Rust).
  private void keepLatest(Waker waker) {
    if (waiting.isPresent() && waiting.get().willWake(waker)) return;
    giveUpWaker();
    waiting = Optional.of(waker.clone());
  }

  /** The sensor's side; runs once, on whatever thread the sensor likes. */
  private void answered(String answer) {
    Optional<Waker> toWake;
    synchronized (lock) {
      if (over) return;
      value = Optional.of(answer);
      // Taken out, not only read: so it rings once.
      toWake = waiting;
      waiting = Optional.empty();
    }
    // After the value, or the woken task would find nothing. Outside the lock, because a wake runs
    // the executor's code, and another thread may poll us before it returns.
    toWake.ifPresent(Waker::wake);
  }

  /** The sensor cannot be stopped, but it finds nobody to tell. */
  @Override
  public void drop() {
    synchronized (lock) {
      over = true;
      giveUpWaker();
    }
  }

  // Each clone ends in one way: woken (in answered) or given up (here).
  private void giveUpWaker() {
    waiting.ifPresent(Waker::drop);
    waiting = Optional.empty();
  }
}
