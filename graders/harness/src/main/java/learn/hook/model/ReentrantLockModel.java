package learn.hook.model;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** A lock by its own fields; fair and unfair alike, for every order is tried. */
@ModelOf(ReentrantLock.class)
public class ReentrantLockModel extends ReentrantLock {
  private static final long serialVersionUID = 1L;
  private transient @Nullable Lane owner;
  private transient int depth;

  public ReentrantLockModel() {}

  public ReentrantLockModel(boolean fair) {
    super(fair);
  }

  @Override
  public void lock() {
    if (!Control.isActive()) {
      super.lock();
      return;
    }
    Control.point("lock", this);
    Control.await(waitForIt(), mineToTake(Control.lane()));
    take(1);
  }

  @Override
  public void lockInterruptibly() throws InterruptedException {
    if (!Control.isActive()) {
      super.lockInterruptibly();
      return;
    }
    Control.point("lock", this);
    Control.awaitInterruptibly(waitForIt(), mineToTake(Control.lane()));
    take(1);
  }

  @Override
  public boolean tryLock() {
    if (!Control.isActive()) return super.tryLock();
    Control.observesLocks();
    Control.point("try-lock", this);
    boolean free = mineToTake(Control.lane()).getAsBoolean();
    if (free) take(1);
    else Control.look(this);
    Control.saw(free);
    return free;
  }

  @Override
  public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
    if (!Control.isActive()) return super.tryLock(time, unit);
    Control.point("try-lock", this);
    boolean free =
        Limited.await(waitForIt(), unit.toNanos(time), mineToTake(Control.lane())) == Woken.READY;
    if (free) take(1);
    else Control.look(this);
    Control.saw(free);
    return free;
  }

  @Override
  public void unlock() {
    if (!Control.isActive()) {
      super.unlock();
      return;
    }
    checkHeld();
    Control.releasePoint("unlock", this);
    if (--depth == 0) giveUp();
  }

  @Override
  public Condition newCondition() {
    return new ConditionModel(this, super.newCondition());
  }

  @Override
  public boolean isLocked() {
    if (!Control.isActive()) return super.isLocked();
    Control.observesLocks();
    Control.point("is-locked", this);
    Control.look(this);
    return owner != null;
  }

  @Override
  public boolean isHeldByCurrentThread() {
    return Control.isActive() ? owner == Control.lane() : super.isHeldByCurrentThread();
  }

  @Override
  public int getHoldCount() {
    if (!Control.isActive()) return super.getHoldCount();
    return owner == Control.lane() ? depth : 0;
  }

  private Wait waitForIt() {
    return Wait.on(Wait.Kind.LOCK, this).heldBy(() -> owner);
  }

  private BooleanSupplier mineToTake(Lane me) {
    return () -> owner == null || owner == me;
  }

  private void take(int times) {
    owner = Control.lane();
    depth += times;
    Control.acquire(this);
  }

  private void giveUp() {
    Control.release(this);
    owner = null;
  }

  private void checkHeld() {
    if (owner != Control.lane()) throw new IllegalMonitorStateException();
  }

  /** Gives the lock up whatever its depth, which is returned. */
  private int giveUpAll() {
    int was = depth;
    depth = 0;
    giveUp();
    return was;
  }

  /** Signals reach the one that has waited longest, as documented for these locks. */
  private static final class ConditionModel implements Condition {
    private final ReentrantLockModel lock;
    private final Condition real;
    private final List<Lane> waiters = new ArrayList<>(2);

    ConditionModel(ReentrantLockModel lock, Condition real) {
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
      Control.await(lock.waitForIt(), () -> lock.owner == null);
      lock.take(depth);
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
    public boolean awaitUntil(Date deadline) throws InterruptedException {
      if (!Control.isActive()) return real.awaitUntil(deadline);
      long millis = deadline.getTime() - Control.millis();
      return await(Control.deadline(TimeUnit.MILLISECONDS.toNanos(millis)), true)
          != Woken.TIMED_OUT;
    }

    @Override
    public void signal() {
      if (!Control.isActive()) {
        real.signal();
        return;
      }
      lock.checkHeld();
      Control.tell("signal", this);
      Control.wakes(waiters.isEmpty() ? List.of() : List.of(waiters.getFirst()));
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
      Control.wakes(waiters);
      waiters.clear();
    }
  }
}
