package learn.pairs.structures;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** The owner takes from the bottom, thieves from the top; the last one must be fought for. */
public final class StealingDeque implements Pair {
  abstract static class Work {
    final AtomicReferenceArray<String> jobs = new AtomicReferenceArray<>(4);
    final AtomicInteger top = new AtomicInteger();
    final AtomicInteger bottom = new AtomicInteger();
    final AtomicInteger done = new AtomicInteger();

    Work() {
      jobs.set(0, "a");
      bottom.set(1);
    }

    abstract String pop();

    String steal() {
      int t = top.get();
      if (t >= bottom.get()) return null;
      String job = jobs.get(t);
      return top.compareAndSet(t, t + 1) ? job : null;
    }

    void run(String job) {
      if (job != null) done.incrementAndGet();
    }
  }

  static final class TrustsItself extends Work {
    @Override
    String pop() {
      int b = bottom.decrementAndGet();
      int t = top.get();
      if (b >= t) return jobs.get(b);
      bottom.set(t);
      return null;
    }
  }

  static final class Fights extends Work {
    @Override
    String pop() {
      int b = bottom.decrementAndGet();
      int t = top.get();
      if (b > t) return jobs.get(b);
      String last = b == t && top.compareAndSet(t, t + 1) ? jobs.get(b) : null;
      bottom.set(t + (b == t ? 1 : 0));
      return last;
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(TrustsItself::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(Fights::new));
  }

  private static <W extends Work> Trial<W> trial(Trial<W> trial) {
    return trial
        .lane("owner", w -> w.run(w.pop()))
        .lane("thief", w -> w.run(w.steal()))
        .after(w -> Trial.check(w.done.get() == 1, "one job, done " + w.done + " times"));
  }
}
