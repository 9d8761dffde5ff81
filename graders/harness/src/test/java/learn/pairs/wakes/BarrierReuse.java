package learn.pairs.wakes;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** The fast one is back at the barrier before the slow one has left it. */
public final class BarrierReuse implements Pair {
  interface Barrier {
    void await() throws InterruptedException;
  }

  static final class Counts implements Barrier {
    private int arrived;

    @Override
    public synchronized void await() throws InterruptedException {
      arrived++;
      if (arrived == 2) {
        arrived = 0;
        notifyAll();
      } else {
        while (arrived != 0) wait();
      }
    }
  }

  static final class Generations implements Barrier {
    private int arrived;
    private int generation;

    @Override
    public synchronized void await() throws InterruptedException {
      int mine = generation;
      arrived++;
      if (arrived == 2) {
        arrived = 0;
        generation++;
        notifyAll();
      } else {
        while (generation == mine) wait();
      }
    }
  }

  @Override
  public String finding() {
    return "lost-wakeup";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(Counts::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(Generations::new));
  }

  private static <B extends Barrier> Trial<B> trial(Trial<B> trial) {
    return trial.lane("first", BarrierReuse::twice).lane("second", BarrierReuse::twice);
  }

  private static void twice(Barrier barrier) throws InterruptedException {
    barrier.await();
    barrier.await();
  }
}
