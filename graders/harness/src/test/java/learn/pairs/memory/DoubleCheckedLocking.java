package learn.pairs.memory;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** The look outside the lock needs a volatile field. */
public final class DoubleCheckedLocking implements Pair {
  static final class Pool {
    int size;

    Pool() {
      size = 8;
    }
  }

  static final class Plain {
    Pool pool;

    Pool get() {
      if (pool == null) {
        synchronized (this) {
          if (pool == null) pool = new Pool();
        }
      }
      return pool;
    }
  }

  static final class Volatile {
    volatile Pool pool;

    Pool get() {
      if (pool == null) {
        synchronized (this) {
          if (pool == null) pool = new Pool();
        }
      }
      return pool;
    }
  }

  private static void use(Pool pool) {
    Trial.check(pool.size == 8, "half-made: " + pool.size);
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Plain::new).lane("first", p -> use(p.get())).lane("second", p -> use(p.get()));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Volatile::new)
        .lane("first", p -> use(p.get()))
        .lane("second", p -> use(p.get()));
  }
}
