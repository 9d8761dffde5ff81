package ch04_pin;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

/**
 * The self-referential machine of the last exercise, with one change: poll takes a Pin. What was a
 * promise in a comment there, "the value has not moved since", is a type here.
 *
 * <p>Not Unpin. Nobody has to remember that when using it: of and getMut are not there for it.
 */
public final class PinnedBorrower implements Layout {
  private static final int STATE = 0;
  private static final int I = 1;
  private static final int DATA = 2;

  // An address inside this very value, from the first poll on.
  private static final int R = 5;

  private static final int START = 0;
  private static final int PAUSED = 1;
  private static final int DONE = 2;

  /** State, i, three of data, one address. */
  @Override
  public int words() {
    return 6;
  }

  /** Still an Owned: before its first poll a future is plain arguments, and may go anywhere. */
  public static Owned<PinnedBorrower> create(Mem m, long a, long b, long c, int i) {
    Owned<PinnedBorrower> owned = m.place(new PinnedBorrower());
    Mut<PinnedBorrower> self = owned.borrow();
    self.set(I, i);
    self.set(DATA, a);
    self.set(DATA + 1, b);
    self.set(DATA + 2, c);
    return owned;
  }

  /** One step. To be here at all, the value must be pinned: that is what the parameter says. */
  public static Poll<Long> poll(Pin<PinnedBorrower> self, Context cx) {
    // The "unsafe" line. What makes it right: below, words are read and written, and the Mut goes
    // to nobody.
    Mut<PinnedBorrower> mut = self.uncheckedMut();
    return switch ((int) mut.get(STATE)) {
      case START -> borrow(mut, cx);
      case PAUSED -> read(mut);
      default -> throw new IllegalStateException("polled after Ready");
    };
  }

  // let r = &data[i]; pause().await
  private static Poll<Long> borrow(Mut<PinnedBorrower> self, Context cx) {
    self.set(R, self.base() + DATA + self.get(I));
    self.set(STATE, PAUSED);
    cx.waker().wakeByRef();
    return Poll.pending();
  }

  // *r * 10
  private static Poll<Long> read(Mut<PinnedBorrower> self) {
    self.set(STATE, DONE);
    return Poll.ready(self.mem().load((int) self.get(R)) * 10);
  }
}
