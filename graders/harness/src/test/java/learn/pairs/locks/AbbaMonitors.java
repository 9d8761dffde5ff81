package learn.pairs.locks;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Two transfers in opposite directions. */
public final class AbbaMonitors implements Pair {
  static final class Account {
    final int number;
    int cents = 100;

    Account(int number) {
      this.number = number;
    }
  }

  static final class Bank {
    final Account ada = new Account(1);
    final Account bob = new Account(2);

    static void asCalled(Account from, Account to, int cents) {
      synchronized (from) {
        synchronized (to) {
          from.cents -= cents;
          to.cents += cents;
        }
      }
    }

    static void byNumber(Account from, Account to, int cents) {
      Account first = from.number < to.number ? from : to;
      Account second = first == from ? to : from;
      synchronized (first) {
        synchronized (second) {
          from.cents -= cents;
          to.cents += cents;
        }
      }
    }
  }

  @Override
  public String finding() {
    return "deadlock";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Bank::new)
        .lane("ada pays", b -> Bank.asCalled(b.ada, b.bob, 10))
        .lane("bob pays", b -> Bank.asCalled(b.bob, b.ada, 5));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Bank::new)
        .lane("ada pays", b -> Bank.byNumber(b.ada, b.bob, 10))
        .lane("bob pays", b -> Bank.byNumber(b.bob, b.ada, 5))
        .after(b -> Trial.check(b.ada.cents == 95 && b.bob.cents == 105, "money went missing"));
  }
}
