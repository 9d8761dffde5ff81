package ch04_self_reference;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

/**
 * Four words. The last one is i before the first poll and the address from then on; which of the
 * two it is tells the state as well, since addresses are never that small. rustc calls it a niche.
 */
public final class Borrower implements Layout {
  @Override
  public int words() {
    return 4;
  }

  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    var owned = m.place(new Borrower());
    long[] start = {a, b, c, i};
    for (int word = 0; word < start.length; word++) owned.borrow().set(word, start[word]);
    return owned;
  }

  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    long slot = self.get(3);
    if (slot > 2) return Poll.ready(10 * self.mem().load((int) slot));
    self.set(3, self.base() + slot);
    cx.waker().wakeByRef();
    return Poll.pending();
  }
}
