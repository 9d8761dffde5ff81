package ch04_pin;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

/** Four words: i until the first poll, the address from then on. */
public final class PinnedBorrower implements Layout {
  private static final PinnedBorrower TYPE = new PinnedBorrower();

  @Override
  public int words() {
    return 4;
  }

  public static Owned<PinnedBorrower> create(Mem m, long a, long b, long c, int i) {
    var owned = m.place(TYPE);
    long[] start = {i, a, b, c};
    for (int word = 0; word < start.length; word++) owned.borrow().set(word, start[word]);
    return owned;
  }

  public static Poll<Long> poll(Pin<PinnedBorrower> self, Context cx) {
    Mut<PinnedBorrower> mut = self.uncheckedMut();
    boolean begun = self.get(0) > 2;
    if (begun) return Poll.ready(mut.mem().load((int) self.get(0)) * 10);
    mut.set(0, mut.base() + 1 + self.get(0));
    cx.waker().wakeByRef();
    return Poll.pending();
  }
}
