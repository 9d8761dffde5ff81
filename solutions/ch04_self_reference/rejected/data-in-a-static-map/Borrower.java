package ch04_self_reference;

import java.util.HashMap;
import java.util.Map;
import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

public final class Borrower implements Layout {
  // By the address at which the value was created.
  private static final Map<Integer, long[]> DATA = new HashMap<>();

  @Override
  public int words() {
    return 3;
  }

  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    Owned<Borrower> owned = m.place(new Borrower());
    Mut<Borrower> self = owned.borrow();
    self.set(1, i);
    DATA.put(self.base(), new long[] {a, b, c});
    return owned;
  }

  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    if (self.get(0) == 0) {
      self.set(2, self.base() + self.get(1));
      self.set(0, 1);
      cx.waker().wakeByRef();
      return Poll.pending();
    }
    return Poll.ready(DATA.get((int) self.get(2) - (int) self.get(1))[(int) self.get(1)] * 10);
  }
}
