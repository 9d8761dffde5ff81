package ch04_self_reference;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

/**
 * What the compiler makes of this, by hand:
 *
 * <pre>
 *   let data = [a, b, c];
 *   let r = &amp;data[i];
 *   pause().await;
 *   *r * 10
 * </pre>
 *
 * The value lives in a {@link Mem}, word by word; this class only says what the words mean.
 */
public final class Borrower implements Layout {
  // The layout is yours to choose: names for the words of a value.
  private static final int STATE = 0;
  private static final int I = 1;
  private static final int DATA = 2; // three words

  private static final int START = 0;
  private static final int PAUSED = 1;

  @Override
  public int words() {
    return 5;
  }

  /** A future that has its arguments and has not begun. */
  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    Owned<Borrower> owned = m.place(new Borrower());
    Mut<Borrower> self = owned.borrow();
    self.set(STATE, START);
    self.set(I, i);
    self.set(DATA, a);
    self.set(DATA + 1, b);
    self.set(DATA + 2, c);
    return owned;
  }

  /**
   * First poll: runs up to the await, wakes itself, Pending. Second poll: Ready.
   *
   * @param self where the value lies at this poll
   */
  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    if (self.get(STATE) == START) {
      // let r = &data[i];  Word I already says which element. Is that a reference?
      self.set(STATE, PAUSED);
      cx.waker().wakeByRef();
      return Poll.pending();
    }
    long r = self.get(DATA + (int) self.get(I));
    return Poll.ready(r * 10);
  }
}
