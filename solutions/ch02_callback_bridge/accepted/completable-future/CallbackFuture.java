package ch02_callback_bridge;

import java.util.concurrent.CompletableFuture;
import learn.kit.*;

/** The eager cousin as the mailbox: it keeps the value, the waker is ours to look after. */
public final class CallbackFuture implements Future<String> {
  private final CompletableFuture<String> mailbox = new CompletableFuture<>();
  private Sensor sensor;
  private Waker waker;
  private boolean over; // the owner's: poll and drop

  public CallbackFuture(Sensor s) {
    sensor = s;
  }

  @Override
  public Poll<String> poll(Context cx) {
    if (over) throw new IllegalStateException("polled after Ready or drop");
    if (sensor != null) {
      Sensor s = sensor;
      sensor = null;
      // Registered first, so that the wake follows the value even inside read().
      mailbox.thenRun(this::wakeLatest);
      s.read(mailbox::complete);
    }
    replaceWaker(cx.waker());
    if (!mailbox.isDone()) return Poll.pending();
    drop();
    return Poll.ready(mailbox.join());
  }

  private synchronized void replaceWaker(Waker latest) {
    if (waker != null && waker.willWake(latest)) return;
    Waker old = waker;
    waker = latest.clone();
    if (old != null) old.drop();
  }

  private void wakeLatest() {
    Waker latest = take();
    if (latest != null) latest.wake();
  }

  private synchronized Waker take() {
    Waker taken = waker;
    waker = null;
    return taken;
  }

  @Override
  public void drop() {
    over = true;
    Waker last = take();
    if (last != null) last.drop();
  }
}
