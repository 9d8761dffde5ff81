package ch03_block_on;

import java.util.concurrent.atomic.AtomicBoolean;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

public final class Futures {
  private Futures() {}

  public static Future<Unit> yieldNow() {
    AtomicBoolean yielded = new AtomicBoolean();
    return cx -> {
      if (yielded.getAndSet(true)) return Poll.ready(Unit.UNIT);
      cx.waker().clone().wake();
      return Poll.pending();
    };
  }

  public static <T> Future<T> fuse(Future<T> f) {
    return new Future<>() {
      private boolean done;

      @Override
      public Poll<T> poll(Context cx) {
        Poll<T> answer = done ? Poll.pending() : f.poll(cx);
        done |= answer.isReady();
        return answer;
      }

      @Override
      public void drop() {
        if (!done) f.drop();
        done = true;
      }
    };
  }
}
