package learn.pairs.locks;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Three at a round table; in the correct one the last is left-handed. */
public final class Philosophers implements Pair {
  static final class Table {
    final List<Lock> forks = List.of(new ReentrantLock(), new ReentrantLock(), new ReentrantLock());
    final AtomicInteger meals = new AtomicInteger();

    void dine(int first, int second) {
      forks.get(first).lock();
      try {
        forks.get(second).lock();
        try {
          meals.incrementAndGet();
        } finally {
          forks.get(second).unlock();
        }
      } finally {
        forks.get(first).unlock();
      }
    }
  }

  @Override
  public String finding() {
    return "deadlock";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Table::new)
        .lane("Platon", t -> t.dine(0, 1))
        .lane("Sokrates", t -> t.dine(1, 2))
        .lane("Zenon", t -> t.dine(2, 0));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Table::new)
        .lane("Platon", t -> t.dine(0, 1))
        .lane("Sokrates", t -> t.dine(1, 2))
        .lane("Zenon", t -> t.dine(0, 2))
        .after(t -> Trial.check(t.meals.get() == 3, "meals: " + t.meals));
  }
}
