package ch04_self_reference;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

/**
 * An async function that borrows from itself, compiled by hand:
 *
 * <pre>
 *   let data = [a, b, c];
 *   let r = &amp;data[i];        // up to here at the first poll
 *   pause().await;
 *   *r * 10                  // from here at the second
 * </pre>
 *
 * Half-run, with i = 1 and placed at 0x1000, it looks like this in memory:
 *
 * <pre>
 *    STATE    I      DATA                     R
 *   [  1  ,   1  ,   a  ,   b  ,   c  ,   0x1003 ]
 *                         0x1003 ▲───────────┘
 * </pre>
 */
public final class Borrower implements Layout {
  // Where the machine stands: the discriminant of the enum that rustc would make.
  private static final int STATE = 0;

  // The arguments and locals that are alive across the await.
  private static final int I = 1;
  private static final int DATA = 2;

  // The borrow. An ABSOLUTE address, as a reference is; an offset would survive a move, and that is
  // exactly why Rust does not let you write one where it says &.
  private static final int R = 5;

  private static final int START = 0;
  private static final int PAUSED = 1;
  private static final int DONE = 2;

  /** State, i, three of data, one address. */
  @Override
  public int words() {
    return 6;
  }

  /**
   * Keeps the arguments, and does nothing else: calling an async function runs no line of it. R
   * stays 0, so there is nothing in here yet that a move could break.
   */
  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    Owned<Borrower> owned = m.place(new Borrower());
    Mut<Borrower> self = owned.borrow();
    self.set(I, i);
    self.set(DATA, a);
    self.set(DATA + 1, b);
    self.set(DATA + 2, c);
    return owned;
  }

  /** One step. Whoever calls it a second time promises that the value has not moved since. */
  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    return switch ((int) self.get(STATE)) {
      case START -> borrow(self, cx);
      case PAUSED -> read(self);
      default -> throw new IllegalStateException("polled after Ready");
    };
  }

  // let r = &data[i]; pause().await
  private static Poll<Long> borrow(Mut<Borrower> self, Context cx) {
    // From this line on the value knows where it lives.
    self.set(R, self.base() + DATA + self.get(I));
    self.set(STATE, PAUSED);
    cx.waker().wakeByRef();
    return Poll.pending();
  }

  // *r * 10
  private static Poll<Long> read(Mut<Borrower> self) {
    self.set(STATE, DONE);
    // Through the address, not through self: the compiled *r has no idea of the value around it.
    // Moved: nobody lives there. Swapped: somebody else does.
    return Poll.ready(self.mem().load((int) self.get(R)) * 10);
  }
}
