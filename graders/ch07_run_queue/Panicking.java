package grade.ch07_run_queue;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Throws in its first poll or, when it is to wait first, in its second one. */
final class Panicking implements Future<String> {
  static final class Panic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Panic() {
      super("a panic in poll");
    }
  }

  final Panic panic = new Panic();
  private boolean waits;
  private int drops;

  Panicking(boolean waits) {
    this.waits = waits;
  }

  @Override
  public Poll<String> poll(Context cx) {
    if (!waits) throw panic;
    waits = false;
    cx.waker().wakeByRef();
    return Poll.pending();
  }

  @Override
  public synchronized void drop() {
    drops++;
  }

  synchronized int drops() {
    return drops;
  }
}
