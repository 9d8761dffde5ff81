package learn.pairs.wakes;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Givers and takers wait in the same place; {@code notify} may rouse the wrong one. */
public final class NotifyOne implements Pair {
  abstract static class Slot {
    private int held;

    synchronized void put() throws InterruptedException {
      while (held == 1) wait();
      held = 1;
      rouse();
    }

    synchronized void take() throws InterruptedException {
      while (held == 0) wait();
      held = 0;
      rouse();
    }

    abstract void rouse();
  }

  static final class One extends Slot {
    @Override
    void rouse() {
      notify();
    }
  }

  static final class All extends Slot {
    @Override
    void rouse() {
      notifyAll();
    }
  }

  @Override
  public String finding() {
    return "lost-wakeup";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(One::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(All::new));
  }

  private static <S extends Slot> Trial<S> trial(Trial<S> trial) {
    return trial
        .lane("taker 1", Slot::take)
        .lane("taker 2", Slot::take)
        .lane(
            "giver",
            s -> {
              s.put();
              s.put();
            });
  }
}
