package ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

public final class Futures {
  private Futures() {}

  public static Future<Unit> yieldNow() {
    return new Yield();
  }

  public static <T> Future<T> fuse(Future<T> f) {
    return new Fused<>(f);
  }

  private static final class Yield implements Future<Unit> {
    private boolean yielded;

    @Override
    public Poll<Unit> poll(Context cx) {
      if (yielded) return Poll.ready(Unit.UNIT);
      yielded = true;
      cx.waker().wakeByRef();
      return Poll.pending();
    }
  }

  private static final class Fused<T> implements Future<T> {
    private final Future<T> child;
    private boolean done;

    Fused(Future<T> child) {
      this.child = child;
    }

    @Override
    public Poll<T> poll(Context cx) {
      // Hides the second answer, but still asks for it.
      Poll<T> poll = child.poll(cx);
      if (done) return Poll.pending();
      done = poll.isReady();
      return poll;
    }

    @Override
    public void drop() {
      if (!done) child.drop();
    }
  }
}
