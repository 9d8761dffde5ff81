package learn.hook.model.sync;

import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** A generation ends by tripping or by breaking; those who wait look at their own. */
@ModelOf(CyclicBarrier.class)
public class CyclicBarrierModel extends CyclicBarrier {
  private static final class Generation {
    boolean tripped;
    boolean broken;
  }

  private final @Nullable Runnable action;
  private Generation generation = new Generation();
  private int missing;

  public CyclicBarrierModel(int parties) {
    this(parties, null);
  }

  public CyclicBarrierModel(int parties, @Nullable Runnable action) {
    super(parties, action);
    this.action = action;
    missing = parties;
  }

  @Override
  public int await() throws InterruptedException, BrokenBarrierException {
    if (!Control.isActive()) return super.await();
    try {
      return await(Limited.NEVER);
    } catch (TimeoutException never) {
      throw new AssertionError(never);
    }
  }

  @Override
  public int await(long time, TimeUnit unit)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    if (!Control.isActive()) return super.await(time, unit);
    return await(unit.toNanos(time));
  }

  private int await(long nanos)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Control.point("await", this);
    Generation mine = generation;
    Control.acquire(this);
    if (mine.broken) throw new BrokenBarrierException();
    if (Control.lane().isInterrupted()) brokenBy();
    Control.release(this);
    int index = --missing;
    if (index == 0) trip();
    else waitFor(mine, nanos);
    return index;
  }

  /** The last to arrive runs the action; if that fails, the barrier is broken for all. */
  private void trip() {
    boolean done = false;
    try {
      if (action != null) action.run();
      done = true;
    } finally {
      if (!done) breakIt();
    }
    Control.release(this);
    generation.tripped = true;
    begin();
  }

  private void waitFor(Generation mine, long nanos)
      throws InterruptedException, BrokenBarrierException, TimeoutException {
    Lane me = Control.lane();
    BooleanSupplier over = () -> mine.tripped || mine.broken || me.isInterrupted();
    Woken woken = await(Wait.on(Wait.Kind.BARRIER, this), nanos, over);
    Control.acquire(this);
    if (mine.broken) throw new BrokenBarrierException();
    if (mine.tripped) return;
    if (woken == Woken.READY) brokenBy();
    breakIt();
    throw new TimeoutException();
  }

  private static Woken await(Wait wait, long nanos, BooleanSupplier over) {
    if (nanos == Limited.NEVER) return Control.await(wait, over);
    return nanos > 0 ? Control.await(wait.until(Control.deadline(nanos)), over) : Woken.TIMED_OUT;
  }

  /** An interrupt of one breaks it for all. */
  private void brokenBy() throws InterruptedException {
    breakIt();
    Control.checkInterrupt();
  }

  private void breakIt() {
    Control.release(this);
    generation.broken = true;
    missing = getParties();
  }

  private void begin() {
    missing = getParties();
    generation = new Generation();
  }

  @Override
  public boolean isBroken() {
    if (!Control.isActive()) return super.isBroken();
    Control.point("is-broken", this);
    Control.observe(this);
    return generation.broken;
  }

  @Override
  public void reset() {
    if (!Control.isActive()) {
      super.reset();
      return;
    }
    Control.point("reset", this);
    Control.acquire(this);
    breakIt();
    begin();
  }

  @Override
  public int getNumberWaiting() {
    if (!Control.isActive()) return super.getNumberWaiting();
    Control.point("get-number-waiting", this);
    Control.observe(this);
    return getParties() - missing;
  }
}
