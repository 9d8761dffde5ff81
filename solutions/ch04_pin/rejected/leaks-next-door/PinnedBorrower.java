package ch04_pin;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

public final class PinnedBorrower implements Layout {
  @Override
  public int words() {
    return 6;
  }

  public static Owned<PinnedBorrower> create(Mem m, long a, long b, long c, int i) {
    Owned<PinnedBorrower> owned = m.place(new PinnedBorrower());
    Mut<PinnedBorrower> self = owned.borrow();
    self.set(1, i);
    self.set(2, a);
    self.set(3, b);
    self.set(4, c);
    return owned;
  }

  // Not in Pin, and just as public.
  public static Mut<PinnedBorrower> inside(Pin<PinnedBorrower> pin) {
    return pin.uncheckedMut();
  }

  public static Poll<Long> poll(Pin<PinnedBorrower> self, Context cx) {
    Mut<PinnedBorrower> mut = inside(self);
    if (mut.get(0) == 0) {
      mut.set(0, 1);
      mut.set(5, mut.base() + 2 + mut.get(1));
      cx.waker().wakeByRef();
      return Poll.pending();
    }
    return Poll.ready(mut.mem().load((int) mut.get(5)) * 10);
  }
}
