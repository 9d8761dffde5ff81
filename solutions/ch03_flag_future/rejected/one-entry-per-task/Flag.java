package ch03_flag_future;

import java.util.ArrayList;
import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Flag {
  private final Object lock = new Object();
  private final List<Waker> waiting = new ArrayList<>();
  private boolean up;

  public Flag() {}

  public void set() {
    List<Waker> woken;
    synchronized (lock) {
      up = true;
      woken = List.copyOf(waiting);
      waiting.clear();
    }
    woken.forEach(Waker::wake);
  }

  public boolean isSet() {
    synchronized (lock) {
      return up;
    }
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  private final class Waiter implements Future<Unit> {
    // The entry that wakes our task; perhaps made by another waiter of the same task.
    private Waker entry;

    @Override
    public Poll<Unit> poll(Context cx) {
      synchronized (lock) {
        if (up) return Poll.ready(Unit.UNIT);
        if (entry != null && !entry.willWake(cx.waker())) drop();
        // One entry a task is enough to wake it. But whose is it, when one of the two goes?
        entry = waiting.stream().filter(w -> w.willWake(cx.waker())).findFirst().orElse(null);
        if (entry == null) waiting.add(entry = cx.waker().clone());
        return Poll.pending();
      }
    }

    @Override
    public void drop() {
      synchronized (lock) {
        if (entry != null && waiting.remove(entry)) entry.drop();
        entry = null;
      }
    }
  }
}
