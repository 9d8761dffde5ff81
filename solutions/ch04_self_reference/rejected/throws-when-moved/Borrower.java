package ch04_self_reference;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

public final class Borrower implements Layout {
  @Override
  public int words() {
    return 6;
  }

  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    Owned<Borrower> owned = m.place(new Borrower());
    Mut<Borrower> self = owned.borrow();
    self.set(1, i);
    self.set(2, a);
    self.set(3, b);
    self.set(4, c);
    return owned;
  }

  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    if (self.get(0) == 0) {
      self.set(5, self.base() + 2 + self.get(1));
      self.set(0, 1);
      cx.waker().wakeByRef();
      return Poll.pending();
    }
    int r = (int) self.get(5);
    if (r < self.base() || r >= self.base() + 6) throw new IllegalStateException("moved");
    return Poll.ready(self.mem().load(r) * 10);
  }
}
