package ch04_self_reference;

import learn.kit.Context;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;

public final class Borrower implements Layout {
  private enum State {
    START,
    PAUSED,
    DONE
  }

  private enum Word {
    R,
    A,
    B,
    C,
    I,
    STATE
  }

  /** The words of one value by name. */
  private record View(Mut<Borrower> self) {
    long get(Word word) {
      return self.get(word.ordinal());
    }

    View set(Word word, long value) {
      self.set(word.ordinal(), value);
      return this;
    }

    int addressOf(Word word) {
      return self.base() + word.ordinal();
    }

    State state() {
      return State.values()[(int) get(Word.STATE)];
    }
  }

  @Override
  public int words() {
    return Word.values().length;
  }

  public static Owned<Borrower> create(Mem m, long a, long b, long c, int i) {
    Owned<Borrower> owned = m.place(new Borrower());
    new View(owned.borrow()).set(Word.A, a).set(Word.B, b).set(Word.C, c).set(Word.I, i);
    return owned;
  }

  public static Poll<Long> poll(Mut<Borrower> self, Context cx) {
    View view = new View(self);
    return switch (view.state()) {
      case START -> {
        view.set(Word.R, view.addressOf(Word.A) + view.get(Word.I));
        view.set(Word.STATE, State.PAUSED.ordinal());
        cx.waker().clone().wake();
        yield Poll.pending();
      }
      case PAUSED -> {
        view.set(Word.STATE, State.DONE.ordinal());
        yield Poll.ready(self.mem().load(Math.toIntExact(view.get(Word.R))) * 10);
      }
      case DONE -> throw new IllegalStateException();
    };
  }
}
