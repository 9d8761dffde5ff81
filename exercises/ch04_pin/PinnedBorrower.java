package ch04_pin;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.Todo;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Owned;

/** Your Borrower of the last exercise, once more. Now its poll can rely on not being moved. */
public final class PinnedBorrower implements Layout {
  @Override
  public int words() {
    return 6;
  }

  /** Plain arguments so far: free to move. */
  public static Owned<PinnedBorrower> create(Mem m, long a, long b, long c, int i) {
    Owned<PinnedBorrower> owned = m.place(new PinnedBorrower());
    // Take over what your Borrower does here.
    return owned;
  }

  /** First poll: takes the address of the element, wakes itself, Pending. Second: Ready. */
  public static Poll<Long> poll(Pin<PinnedBorrower> self, Context cx) {
    // self.uncheckedMut() is what self was before.
    return Todo.todo("PinnedBorrower.poll: take over your Borrower");
  }
}
