package ch04_self_reference;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

/** The enum that the compiler makes, as a sealed type, read from and written to the words. */
public final class Borrower implements Layout {
  private sealed interface State {}

  private record Start(int i) implements State {}

  private record Paused(long r) implements State {}

  private record Done() implements State {}

  @Override
  public int words() {
    return 5;
  }

  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    Owned<Borrower> owned = m.place(new Borrower());
    Mut<Borrower> self = owned.borrow();
    self.set(2, a);
    self.set(3, b);
    self.set(4, c);
    write(self, new Start(i));
    return owned;
  }

  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    switch (read(self)) {
      case Start(int i) -> {
        write(self, new Paused(self.base() + 2 + i));
        cx.waker().wakeByRef();
        return Poll.pending();
      }
      case Paused(long r) -> {
        write(self, new Done());
        return Poll.ready(self.mem().load((int) r) * 10);
      }
      case Done() -> throw new IllegalStateException("polled after Ready");
    }
  }

  private static State read(Mut<Borrower> self) {
    long payload = self.get(1);
    return switch ((int) self.get(0)) {
      case 0 -> new Start((int) payload);
      case 1 -> new Paused(payload);
      default -> new Done();
    };
  }

  private static void write(Mut<Borrower> self, State state) {
    self.set(0, tag(state));
    self.set(1, payload(state));
  }

  private static int tag(State state) {
    return switch (state) {
      case Start _ -> 0;
      case Paused _ -> 1;
      case Done _ -> 2;
    };
  }

  private static long payload(State state) {
    return switch (state) {
      case Start(int i) -> i;
      case Paused(long r) -> r;
      case Done() -> 0;
    };
  }
}
