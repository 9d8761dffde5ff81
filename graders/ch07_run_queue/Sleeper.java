package grade.ch07_run_queue;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * Pending until it is given a value, and counts its polls. Unlike the kit's {@code TestFuture} it
 * can be rung for no reason, and still when it is over: its waker stays here.
 */
final class Sleeper implements Future<String> {
  static final String VALUE = "done";

  private final AtomicInteger polls = new AtomicInteger();
  private volatile Optional<Waker> latest = Optional.empty();
  private volatile boolean given;

  @Override
  public Poll<String> poll(Context cx) {
    polls.incrementAndGet();
    latest = Optional.of(cx.waker().clone());
    return given ? Poll.ready(VALUE) : Poll.pending();
  }

  /** Rings, with nothing to tell. */
  void ring() {
    latest.ifPresent(Waker::wakeByRef);
  }

  /** It is ready at its next poll, and asks for that. */
  void give() {
    given = true;
    ring();
  }

  int polls() {
    return polls.get();
  }
}
