package learn.pairs.memory;

import java.util.concurrent.atomic.AtomicInteger;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** {@code count++} by two threads. */
public final class LostUpdate implements Pair {
  static final class Plain {
    int count;

    void add() {
      count++;
    }
  }

  static final class Atomic {
    final AtomicInteger count = new AtomicInteger();

    void add() {
      count.incrementAndGet();
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Plain::new)
        .lane("first", Plain::add)
        .lane("second", Plain::add)
        .after(c -> Trial.check(c.count == 2, "two added, count is " + c.count));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Atomic::new)
        .lane("first", Atomic::add)
        .lane("second", Atomic::add)
        .after(c -> Trial.check(c.count.get() == 2, "two added, count is " + c.count));
  }
}
