package learn.pairs.memory;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A worker that looks at a flag nobody is obliged to show it. */
public final class StopFlag implements Pair {
  static final class Plain {
    boolean stop;
    int rounds;

    void work() {
      while (!stop) rounds++;
    }
  }

  static final class Volatile {
    volatile boolean stop;
    int rounds;

    void work() {
      while (!stop) rounds++;
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Plain::new).lane("worker", Plain::work).lane("boss", w -> w.stop = true);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Volatile::new).lane("worker", Volatile::work).lane("boss", w -> w.stop = true);
  }
}
