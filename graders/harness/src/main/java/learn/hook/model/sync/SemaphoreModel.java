package learn.hook.model.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;

/** Permits are the JDK's own count; only the waiting is ours. A fair one serves in order. */
@ModelOf(Semaphore.class)
public class SemaphoreModel extends Semaphore {
  private static final long serialVersionUID = 1L;
  private final transient Deque<Lane> queue = new ArrayDeque<>();

  public SemaphoreModel(int permits) {
    super(permits);
  }

  public SemaphoreModel(int permits, boolean fair) {
    super(permits, fair);
  }

  @Override
  public void acquire() throws InterruptedException {
    acquire(1);
  }

  @Override
  public void acquire(int permits) throws InterruptedException {
    if (Control.isActive()) acquired(permits, Limited.NEVER);
    else super.acquire(permits);
  }

  @Override
  public boolean tryAcquire(long time, TimeUnit unit) throws InterruptedException {
    return tryAcquire(1, time, unit);
  }

  @Override
  public boolean tryAcquire(int permits, long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive()
        ? acquired(permits, unit.toNanos(time))
        : super.tryAcquire(permits, time, unit);
  }

  private boolean acquired(int permits, long nanos) throws InterruptedException {
    checkNotNegative(permits);
    Control.checkInterrupt();
    Control.point("acquire", this);
    Lane me = Control.lane();
    queue.add(me);
    try {
      Woken woken = Limited.await(forPermits(), nanos, turn(me, permits));
      return woken == Woken.READY ? taken(permits) : refused();
    } finally {
      queue.remove(me);
    }
  }

  @Override
  public void acquireUninterruptibly() {
    acquireUninterruptibly(1);
  }

  @Override
  public void acquireUninterruptibly(int permits) {
    if (!Control.isActive()) {
      super.acquireUninterruptibly(permits);
      return;
    }
    checkNotNegative(permits);
    Control.point("acquire", this);
    Lane me = Control.lane();
    queue.add(me);
    Control.await(forPermits(), turn(me, permits));
    queue.remove(me);
    taken(permits);
  }

  private Wait forPermits() {
    return Wait.on(Wait.Kind.SEMAPHORE, this);
  }

  private BooleanSupplier turn(Lane me, int permits) {
    return () -> super.availablePermits() >= permits && (!isFair() || queue.peekFirst() == me);
  }

  private boolean taken(int permits) {
    Control.acquire(this);
    return super.tryAcquire(permits);
  }

  private boolean refused() {
    Control.look(this);
    return false;
  }

  private static void checkNotNegative(int permits) {
    if (permits < 0) throw new IllegalArgumentException();
  }

  @Override
  public boolean tryAcquire() {
    return tryAcquire(1);
  }

  @Override
  public boolean tryAcquire(int permits) {
    if (!Control.isActive()) return super.tryAcquire(permits);
    checkNotNegative(permits);
    Control.point("try-acquire", this);
    boolean enough = super.availablePermits() >= permits;
    Control.saw(enough);
    return enough ? taken(permits) : refused();
  }

  @Override
  public void release() {
    release(1);
  }

  @Override
  public void release(int permits) {
    if (Control.isActive()) {
      checkNotNegative(permits);
      Control.point("release", this);
      Control.release(this);
    }
    super.release(permits);
  }

  @Override
  public int drainPermits() {
    return Control.isActive()
        ? OneStep.changes("drain-permits", this, super::drainPermits)
        : super.drainPermits();
  }

  @Override
  protected void reducePermits(int by) {
    if (Control.isActive()) OneStep.changes("reduce-permits", this, () -> super.reducePermits(by));
    else super.reducePermits(by);
  }

  @Override
  public int availablePermits() {
    return Control.isActive()
        ? OneStep.looks("available-permits", this, super::availablePermits)
        : super.availablePermits();
  }
}
