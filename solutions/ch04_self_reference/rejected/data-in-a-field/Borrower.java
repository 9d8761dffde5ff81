package ch04_self_reference;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

public final class Borrower implements Layout {
  private final long[] data;

  private Borrower(long... data) {
    this.data = data;
  }

  @Override
  public int words() {
    return 3;
  }

  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    Owned<Borrower> owned = m.place(new Borrower(a, b, c));
    Mut<Borrower> self = owned.borrow();
    self.set(1, i);
    return owned;
  }

  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    if (self.get(0) == 0) {
      self.set(2, self.base() + self.get(1));
      self.set(0, 1);
      cx.waker().wakeByRef();
      return Poll.pending();
    }
    // The field comes along wherever the words go: no move can hurt it.
    return Poll.ready(self.type().data[(int) self.get(1)] * 10);
  }
}
