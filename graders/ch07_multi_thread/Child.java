package grade.ch07_multi_thread;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import learn.grade.Background;
import learn.kit.Context;
import learn.kit.Fault;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * A task that does what its script says in each poll, and minds that it is polled and dropped by
 * one thread at a time.
 */
final class Child implements Future<String> {
  /** What the poll of this number, counted from 1, does and answers. */
  @FunctionalInterface
  interface Script {
    Poll<String> poll(int number, Context cx);
  }

  private final String name;
  private final Script script;
  private final AtomicReference<Optional<Thread>> inside = new AtomicReference<>(Optional.empty());
  private Optional<Waker> latest = Optional.empty();
  private int polls;
  private int drops;

  Child(String name, Script script) {
    this.name = name;
    this.script = script;
  }

  /** Pending for ever. */
  static Child waiting(String name) {
    return new Child(name, (number, cx) -> Poll.pending());
  }

  @Override
  public Poll<String> poll(Context cx) {
    enter("polled");
    try {
      return script.poll(count(cx), cx);
    } finally {
      inside.set(Optional.empty());
    }
  }

  private synchronized int count(Context cx) {
    latest = Optional.of(cx.waker().clone());
    notifyAll();
    return ++polls;
  }

  @Override
  public void drop() {
    enter("dropped");
    try {
      countDrop();
    } finally {
      inside.set(Optional.empty());
    }
  }

  private synchronized void countDrop() {
    if (++drops > 1) throw Fault.of("double-drop", name + " was dropped twice", name);
  }

  private void enter(String what) {
    Optional<Thread> nobody = inside.get();
    boolean first =
        nobody.isEmpty() && inside.compareAndSet(nobody, Optional.of(Thread.currentThread()));
    if (!first)
      throw Fault.of(
          "poll-overlap", name + " was " + what + " while another thread polls it", name);
  }

  /** Rings the waker of the latest poll. */
  void ring() {
    Optional<Waker> waker;
    synchronized (this) {
      waker = latest;
    }
    waker.ifPresent(Waker::wakeByRef);
  }

  synchronized int polls() {
    return polls;
  }

  synchronized int drops() {
    return drops;
  }

  /** Returns when so many polls have begun; {@code hang} in these words if they never will. */
  void awaitPolls(int count, String why) {
    Background.run(() -> begun(count)).join(why, count);
  }

  private synchronized Void begun(int count) throws InterruptedException {
    while (polls < count) wait();
    return null;
  }
}
