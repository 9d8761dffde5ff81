package grade.ch07_run_queue;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

/** Pending for ever. Each poll notes how many rings had begun when it did. */
final class Noted implements Future<Unit> {
  private final AtomicInteger rings = new AtomicInteger();
  // Cloned in the first poll, before anybody else is there.
  private List<Waker> handles = List.of();
  private int seen;

  @Override
  public Poll<Unit> poll(Context cx) {
    seen = rings.get();
    if (handles.isEmpty()) handles = List.of(cx.waker().clone(), cx.waker().clone());
    return Poll.pending();
  }

  void ring(int handle) {
    rings.incrementAndGet();
    handles.get(handle).wake();
  }

  int rings() {
    return rings.get();
  }

  /** How many of the rings the latest poll came after. */
  int seen() {
    return seen;
  }
}
