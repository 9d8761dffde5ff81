package learn.pairs.tasks;

import java.util.concurrent.atomic.AtomicReference;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A timer that fires while it is being called off. */
public final class TimerAgainstCancel implements Pair {
  enum State {
    SET,
    FIRED,
    CANCELLED
  }

  abstract static class Alarm {
    volatile boolean rang;
    boolean calledOff;

    abstract void fire();

    abstract boolean cancel();
  }

  static final class TwoFlags extends Alarm {
    private volatile boolean cancelled;

    @Override
    void fire() {
      if (!cancelled) rang = true;
    }

    @Override
    boolean cancel() {
      if (rang) return false;
      cancelled = true;
      return true;
    }
  }

  static final class OneState extends Alarm {
    private final AtomicReference<State> state = new AtomicReference<>(State.SET);

    @Override
    void fire() {
      if (state.compareAndSet(State.SET, State.FIRED)) rang = true;
    }

    @Override
    boolean cancel() {
      return state.compareAndSet(State.SET, State.CANCELLED);
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(TwoFlags::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(OneState::new));
  }

  private static <A extends Alarm> Trial<A> trial(Trial<A> trial) {
    return trial
        .lane("clock", Alarm::fire)
        .lane("user", a -> a.calledOff = a.cancel())
        .after(a -> Trial.check(!(a.rang && a.calledOff), "called off, and it rang"));
  }
}
