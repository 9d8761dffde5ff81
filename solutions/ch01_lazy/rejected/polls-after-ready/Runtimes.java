package ch01_lazy;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Runtimes {
  private Runtimes() {}

  public static <T> T run(Future<T> f) {
    Context cx = Context.fromWaker(Waker.noop());
    while (!f.poll(cx).isReady()) Thread.onSpinWait();
    // The loop has thrown the answer away, so it asks once more.
    if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
    throw new IllegalStateException("Ready, then Pending");
  }
}
