package ch01_lazy;

import java.util.concurrent.locks.LockSupport;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Runtimes {
  public static <T> T run(Future<T> f) {
    // Already what chapter 3 asks for, in short: sleep until woken. unpark leaves a permit.
    Thread me = Thread.currentThread();
    Waker waker = Waker.from(() -> LockSupport.unpark(me));
    for (; ; LockSupport.park()) {
      try (Context cx = Context.fromWaker(waker)) {
        if (f.poll(cx) instanceof Poll.Ready<T> ready) return ready.value();
      }
    }
  }
}
