package learn.pairs.memory;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** {@code volatile} makes a write visible, not an increment one step. */
public final class VolatileCounter implements Pair {
  abstract static class Counter {
    volatile int count;

    abstract void add();
  }

  static final class Volatile extends Counter {
    @Override
    @SuppressWarnings("NonAtomicVolatileUpdate") // the mistake
    void add() {
      count++;
    }
  }

  static final class Locked extends Counter {
    @Override
    synchronized void add() {
      count = count + 1;
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(Volatile::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(Locked::new));
  }

  private static <C extends Counter> Trial<C> trial(Trial<C> trial) {
    return trial
        .lane("first", Counter::add)
        .lane("second", Counter::add)
        .after(c -> Trial.check(c.count == 2, "two added, count is " + c.count));
  }
}
