package ch03_flag_future;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private volatile boolean up;
  private final Map<Waiter, Waker> waiting = new LinkedHashMap<>();

  public Flag() {}

  public void set() {
    // Whoever registers between these two lines is not in the list, and sees no flag either.
    List<Waker> all = takeAll();
    up = true;
    all.forEach(Waker::wake);
  }

  private List<Waker> takeAll() {
    synchronized (waiting) {
      List<Waker> all = List.copyOf(waiting.values());
      waiting.clear();
      return all;
    }
  }

  public boolean isSet() {
    return up;
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  private final class Waiter implements Future<Unit> {
    @Override
    public Poll<Unit> poll(Context cx) {
      if (up) return ready();
      register(cx.waker());
      return up ? ready() : Poll.pending();
    }

    private void register(Waker borrowed) {
      Waker latest = borrowed.clone();
      Optional<Waker> old;
      synchronized (waiting) {
        old = Optional.ofNullable(waiting.put(this, latest));
      }
      old.ifPresent(Waker::drop);
    }

    private Poll<Unit> ready() {
      drop();
      return Poll.ready(Unit.UNIT);
    }

    @Override
    public void drop() {
      Optional<Waker> old;
      synchronized (waiting) {
        old = Optional.ofNullable(waiting.remove(this));
      }
      old.ifPresent(Waker::drop);
    }
  }
}
