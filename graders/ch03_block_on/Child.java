package grade.ch03_block_on;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** Pending a given number of times, doing something each time; then Ready. */
final class Child implements Future<String> {
  static final String VALUE = "done";

  private final int pendings;
  private final Consumer<Context> whilePending;
  private final AtomicInteger polls = new AtomicInteger();
  private volatile Optional<Thread> polledOn = Optional.empty();
  private volatile Optional<Waker> kept = Optional.empty();

  private Child(int pendings, Consumer<Context> whilePending) {
    this.pendings = pendings;
    this.whilePending = whilePending;
  }

  static Child ready() {
    return new Child(0, cx -> {});
  }

  static Child pending(int times, Consumer<Context> doing) {
    return new Child(times, doing);
  }

  /** Pending once, waking nobody; {@link #ring} does. */
  static Child quiet() {
    return new Child(1, cx -> {});
  }

  @Override
  public Poll<String> poll(Context cx) {
    polledOn = Optional.of(Thread.currentThread());
    if (polls.get() == 0) kept = Optional.of(cx.waker().clone());
    if (polls.incrementAndGet() > pendings) return Poll.ready(VALUE);
    whilePending.accept(cx);
    return Poll.pending();
  }

  int polls() {
    return polls.get();
  }

  boolean wasPolledOn(Thread thread) {
    return polledOn.filter(thread::equals).isPresent();
  }

  /** Wakes the latest poll's task; nothing when there was no poll. */
  void ring() {
    kept.ifPresent(Waker::wakeByRef);
  }
}
