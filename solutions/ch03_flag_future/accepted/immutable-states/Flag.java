package ch03_flag_future;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.Waker;

/** Up, or down with a list of entries: one reference, replaced as a whole. */
public final class Flag {
  private sealed interface State {}

  private record Down(List<Entry> entries) implements State {}

  private record Up() implements State {}

  private record Entry(Object waiter, Waker waker) {}

  private final AtomicReference<State> state = new AtomicReference<>(new Down(List.of()));

  public void set() {
    if (state.getAndSet(new Up()) instanceof Down(List<Entry> entries))
      entries.forEach(entry -> entry.waker().wake());
  }

  public boolean isSet() {
    return state.get() instanceof Up;
  }

  public Future<Unit> whenSet() {
    return new Waiter();
  }

  /** Swaps our entry for another or for none; false when the flag is up. */
  private boolean swap(Object waiter, List<Entry> next) {
    UnaryOperator<State> step =
        seen -> seen instanceof Down(List<Entry> entries) ? without(entries, waiter, next) : seen;
    State before = state.getAndUpdate(step);
    if (!(before instanceof Down(List<Entry> entries))) return false;
    entries.stream().filter(e -> e.waiter() == waiter).forEach(e -> e.waker().drop());
    return true;
  }

  private static State without(List<Entry> entries, Object waiter, List<Entry> next) {
    List<Entry> others = new ArrayList<>(next);
    entries.stream().filter(e -> e.waiter() != waiter).forEach(others::add);
    return new Down(List.copyOf(others));
  }

  private final class Waiter implements Future<Unit> {
    @Override
    public Poll<Unit> poll(Context cx) {
      Waker clone = cx.waker().clone();
      if (swap(this, List.of(new Entry(this, clone)))) return Poll.pending();
      clone.drop();
      return Poll.ready(Unit.UNIT);
    }

    @Override
    public void drop() {
      swap(this, List.of());
    }
  }
}
