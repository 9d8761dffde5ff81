package ch04_pin;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

/**
 * A machine without a reference to itself: it counts down, and does not care where it lives.
 *
 * <p>Given by the course. It is {@link Unpin}, so a {@link Pin} of it is no promise to anybody and
 * gives its handle back on request.
 */
public final class Counter implements Layout, Unpin {
  // Polls still to be answered with Pending.
  private static final int LEFT = 0;

  // What it was started with, and answers in the end.
  private static final int FROM = 1;

  @Override
  public int words() {
    return 2;
  }

  /** Pending {@code from} times, then Ready({@code from}). */
  public static Owned<Counter> create(Mem m, long from) {
    Owned<Counter> owned = m.place(new Counter());
    owned.borrow().set(LEFT, from);
    owned.borrow().set(FROM, from);
    return owned;
  }

  /** Needs nothing that a stranger could not do: {@link Pin#getMut} is open for this type. */
  public static Poll<Long> poll(Pin<Counter> self, Context cx) {
    Mut<Counter> mut = Pin.getMut(self);
    long left = mut.get(LEFT);
    if (left == 0) return Poll.ready(mut.get(FROM));
    mut.set(LEFT, left - 1);
    cx.waker().wakeByRef();
    return Poll.pending();
  }
}
