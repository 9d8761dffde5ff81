package learn.hook.model.lock;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;

/** A condition of a modelled lock: signals reach the one that has waited longest. */
final class ConditionModel implements Condition {
  /** What a condition needs of its lock. */
  interface Monitor {
    void checkHeld();

    /** Gives it up whatever its depth, which is returned. */
    int giveUpAll();

    void takeAgain(int depth);
  }

  private final Monitor lock;
  private final Condition real;
  private final List<Lane> waiters = new ArrayList<>(2);

  ConditionModel(Monitor lock, Condition real) {
    this.lock = lock;
    this.real = real;
  }

  private Woken await(long deadline, boolean interruptibly) throws InterruptedException {
    if (interruptibly) Control.checkInterrupt();
    lock.checkHeld();
    Lane me = Control.lane();
    waiters.add(me);
    int depth = lock.giveUpAll();
    Wait wait = Wait.on(Wait.Kind.CONDITION, this).until(deadline).maybeSpurious();
    Woken woken =
        Control.await(wait, () -> !waiters.contains(me) || interruptibly && me.isInterrupted());
    boolean signalled = !waiters.remove(me);
    lock.takeAgain(depth);
    if (interruptibly && !signalled) Control.checkInterrupt();
    return signalled ? Woken.READY : woken;
  }

  @Override
  public void await() throws InterruptedException {
    if (Control.isActive()) await(Wait.NEVER, true);
    else real.await();
  }

  @Override
  public void awaitUninterruptibly() {
    if (!Control.isActive()) {
      real.awaitUninterruptibly();
      return;
    }
    try {
      await(Wait.NEVER, false);
    } catch (InterruptedException never) {
      throw new AssertionError(never);
    }
  }

  @Override
  public long awaitNanos(long nanos) throws InterruptedException {
    if (!Control.isActive()) return real.awaitNanos(nanos);
    long deadline = Control.deadline(nanos);
    await(deadline, true);
    return deadline - Control.nanos();
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    if (!Control.isActive()) return real.await(time, unit);
    return await(Control.deadline(unit.toNanos(time)), true) != Woken.TIMED_OUT;
  }

  @Override
  public boolean awaitUntil(Date date) throws InterruptedException {
    if (!Control.isActive()) return real.awaitUntil(date);
    long nanos = TimeUnit.MILLISECONDS.toNanos(date.getTime() - Control.millis());
    return await(Control.deadline(nanos), true) != Woken.TIMED_OUT;
  }

  @Override
  public void signal() {
    if (!Control.isActive()) {
      real.signal();
      return;
    }
    lock.checkHeld();
    Control.tell("signal", this);
    Control.saw(waiters.isEmpty() ? 0 : 1);
    if (!waiters.isEmpty()) waiters.removeFirst();
  }

  @Override
  public void signalAll() {
    if (!Control.isActive()) {
      real.signalAll();
      return;
    }
    lock.checkHeld();
    Control.tell("signal-all", this);
    Control.saw(waiters.size());
    waiters.clear();
  }
}
