package learn.pairs.publish;

import java.util.concurrent.locks.ReentrantLock;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A lock orders those who take it. */
public final class ByLock implements Pair {
  static final class Balance {
    private final ReentrantLock lock = new ReentrantLock();
    private int cents;

    void pay(int amount) {
      lock.lock();
      try {
        cents += amount;
      } finally {
        lock.unlock();
      }
    }

    int unlocked() {
      return cents;
    }

    int locked() {
      lock.lock();
      try {
        return cents;
      } finally {
        lock.unlock();
      }
    }
  }

  private static void look(int cents) {
    Trial.check(cents == 0 || cents == 100, "saw " + cents);
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Balance::new)
        .lane("payer", b -> b.pay(100))
        .lane("reader", b -> look(b.unlocked()));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Balance::new)
        .lane("payer", b -> b.pay(100))
        .lane("reader", b -> look(b.locked()));
  }
}
