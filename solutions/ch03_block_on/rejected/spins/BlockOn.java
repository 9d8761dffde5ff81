package ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class BlockOn {
  private BlockOn() {}

  public static <T> T run(Future<T> f) {
    while (true) {
      try (Context cx = Context.fromWaker(Waker.noop())) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      // Politer than nothing, and still a loop that never sleeps.
      Thread.onSpinWait();
    }
  }
}
