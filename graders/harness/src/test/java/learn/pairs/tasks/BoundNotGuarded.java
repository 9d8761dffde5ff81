package learn.pairs.tasks;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A scoped value says who sees an object, not who may change it. */
public final class BoundNotGuarded implements Pair {
  private static final ScopedValue<Hits> HITS = ScopedValue.newInstance();

  abstract static class Hits {
    int count;

    abstract void hit();

    void serve() {
      ScopedValue.where(HITS, this).run(() -> HITS.get().hit());
    }
  }

  static final class Plain extends Hits {
    @Override
    void hit() {
      count++;
    }
  }

  static final class Guarded extends Hits {
    @Override
    synchronized void hit() {
      count++;
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(Plain::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(Guarded::new));
  }

  private static <H extends Hits> Trial<H> trial(Trial<H> trial) {
    return trial
        .lane("one", Hits::serve)
        .lane("other", Hits::serve)
        .after(h -> Trial.check(h.count == 2, "hits: " + h.count));
  }
}
