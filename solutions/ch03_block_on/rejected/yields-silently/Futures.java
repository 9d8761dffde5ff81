package ch03_block_on;

import java.util.Optional;
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
      // "Somebody will come by again." Nobody has been asked to.
      return Poll.pending();
    }
  }

  private static final class Fused<T> implements Future<T> {
    private Optional<Future<T>> child;

    Fused(Future<T> child) {
      this.child = Optional.of(child);
    }

    @Override
    public Poll<T> poll(Context cx) {
      if (child.isEmpty()) return Poll.pending();
      Poll<T> poll = child.get().poll(cx);
      if (poll.isReady()) child = Optional.empty();
      return poll;
    }

    @Override
    public void drop() {
      child.ifPresent(Future::drop);
      child = Optional.empty();
    }
  }
}
