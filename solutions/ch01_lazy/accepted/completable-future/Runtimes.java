package ch01_lazy;

import learn.kit.*;
import learn.kit.Poll.*;

public final class Runtimes {
  public static <T> T run(Future<T> f) {
    Context cx = Context.fromWaker(Waker.noop());
    Poll<T> poll;
    do {
      poll = f.poll(cx);
    } while (!poll.isReady());
    return switch (poll) {
      case Ready(var value) -> value;
      case Pending() -> throw new AssertionError("the loop has ended");
    };
  }
}
