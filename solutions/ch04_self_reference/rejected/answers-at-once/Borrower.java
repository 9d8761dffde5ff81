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
    // The borrow begins and ends in one poll, so nobody ever sees it.
    self.set(5, self.base() + 2 + self.get(1));
    return Poll.ready(self.mem().load((int) self.get(5)) * 10);
  }
}
