package ch08_semaphore_limit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Sem {
  private int free;
  // Who is to be told that there is a permit. Who gets it is whoever comes first.
  private final Map<Object, Waker> waiting = new HashMap<>();

  public Sem(int permits) {
    free = permits;
  }

  public Future<Permit> acquire() {
    return new Future<>() {
      @Override
      public Poll<Permit> poll(Context cx) {
        synchronized (Sem.this) {
          drop();
          Optional<Permit> permit = tryAcquire();
          if (permit.isPresent()) return Poll.ready(permit.get());
          waiting.put(this, cx.waker().clone());
          return Poll.pending();
        }
      }

      @Override
      public void drop() {
        synchronized (Sem.this) {
          Waker old = waiting.remove(this);
          if (old != null) old.drop();
        }
      }
    };
  }

  public synchronized Optional<Permit> tryAcquire() {
    if (free == 0) return Optional.empty();
    free--;
    boolean[] closed = {false};
    return Optional.of(
        () -> {
          synchronized (Sem.this) {
            if (closed[0]) return;
            closed[0] = true;
          }
          release();
        });
  }

  public synchronized int available() {
    return free;
  }

  private void release() {
    Map<Object, Waker> all;
    synchronized (this) {
      free++;
      all = new HashMap<>(waiting);
      waiting.clear();
    }
    all.values().forEach(Waker::wake);
  }
}
