package ch08_semaphore_limit;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

public final class Sem {
  private int free;

  private final SequencedSet<Acquire> line = new LinkedHashSet<>();

  public Sem(int permits) {
    this.free = permits;
  }

  public Future<Permit> acquire() {
    return new Acquire();
  }

  public synchronized Optional<Permit> tryAcquire() {
    if (free == 0) return Optional.empty();
    free--;
    return Optional.of(new Held());
  }

  public synchronized int available() {
    return free;
  }

  private void release() {
    Optional<Waker> toWake;
    synchronized (this) {
      toWake = grantOrFree();
    }
    toWake.ifPresent(Waker::wake);
  }

  private Optional<Waker> grantOrFree() {
    if (line.isEmpty()) {
      free++;
      return Optional.empty();
    }
    Acquire next = line.removeFirst();
    next.stage = Stage.GRANTED;
    return next.takeWaker();
  }

  private enum Stage {
    NEW,
    WAITING,
    GRANTED,
    OVER
  }

  private final class Acquire implements Future<Permit> {
    private Stage stage = Stage.NEW;
    private Optional<Waker> waker = Optional.empty();

    @Override
    public Poll<Permit> poll(Context cx) {
      synchronized (Sem.this) {
        if (stage == Stage.NEW) arrive();
        return switch (stage) {
          case NEW, WAITING -> {
            keepLatest(cx.waker());
            yield Poll.pending();
          }
          case GRANTED -> {
            stage = Stage.OVER;
            yield Poll.ready(new Held());
          }
          case OVER -> throw new IllegalStateException("polled after Ready or drop");
        };
      }
    }

    private void arrive() {
      stage = free > 0 ? Stage.GRANTED : Stage.WAITING;
      if (free > 0) free--;
      else line.add(this);
    }

    private void keepLatest(Waker latest) {
      if (waker.isPresent() && waker.get().willWake(latest)) return;
      takeWaker().ifPresent(Waker::drop);
      waker = Optional.of(latest.clone());
    }

    private Optional<Waker> takeWaker() {
      Optional<Waker> taken = waker;
      waker = Optional.empty();
      return taken;
    }

    @Override
    public void drop() {
      Optional<Waker> toWake = Optional.empty();
      synchronized (Sem.this) {
        line.remove(this);
        takeWaker().ifPresent(Waker::drop);
        if (stage == Stage.GRANTED) toWake = grantOrFree();
        stage = Stage.OVER;
      }
      toWake.ifPresent(Waker::wake);
    }
  }

  private final class Held implements Permit {
    @Override
    public void close() {
      // Whoever closes gives one back. And whoever closes twice?
      release();
    }
  }
}
