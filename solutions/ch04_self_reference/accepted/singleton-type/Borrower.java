package ch04_self_reference;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

/** One type object for all values, as in Rust; every access by raw address. */
public final class Borrower implements Layout {
  private static final Borrower TYPE = new Borrower();
  private static final int[] DATA = {1, 2, 3};

  private Borrower() {}

  @Override
  public int words() {
    return 4;
  }

  // Word 0 is i, and the address later on; how large it is tells which.
  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    Owned<Borrower> fresh = m.place(TYPE);
    int base = fresh.borrow().base();
    m.store(base + DATA[0], a);
    m.store(base + DATA[1], b);
    m.store(base + DATA[2], c);
    m.store(base, i);
    return fresh.move();
  }

  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    Mem mem = self.mem();
    long word = mem.load(self.base());
    boolean first = word < DATA.length;
    if (!first) return Poll.ready(mem.load((int) word) * 10);
    mem.store(self.base(), self.base() + DATA[(int) word]);
    cx.waker().wakeByRef();
    return Poll.pending();
  }
}
