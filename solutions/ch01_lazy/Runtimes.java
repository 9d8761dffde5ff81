package ch01_lazy;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * A runtime: somebody who polls. Everything else about runtimes is about polling less.
 *
 * <p>No language feature is in here. That is why Rust can leave the runtime to libraries.
 */
public final class Runtimes {
  private Runtimes() {}

  /** Polls on the calling thread until Ready. Keeps one core busy while it waits. */
  public static <T> T run(Future<T> f) {
    while (true) {
      // The no-op waker wakes nobody, and nobody sleeps: we ask again anyway. Leaving the block
      // closes the context, which ends the loan of its waker, as in Rust when poll returns.
      try (Context cx = Context.fromWaker(Waker.noop())) {
        // One poll, one answer: Ready is given once, so its value is taken where it is seen.
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      // A word to the processor that this is a spin loop. A better place to wait comes in chapter
      // 3.
      Thread.onSpinWait();
    }
  }
}
