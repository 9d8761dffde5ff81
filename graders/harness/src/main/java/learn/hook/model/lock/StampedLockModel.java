package learn.hook.model.lock;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.Supplier;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;

/**
 * Stamps and holds are the JDK's own, which knows no owners; only the waiting is ours. A write
 * happens before whatever validates after it; reads happen before the next write.
 */
@ModelOf(StampedLock.class)
public class StampedLockModel extends StampedLock {
  private static final long serialVersionUID = 1L;
  private static final int READERS = 1;

  private final transient Queue queue = new Queue();

  private boolean mayRead(Lane me) {
    return !super.isWriteLocked() && queue.letsRead(me);
  }

  private boolean isFree() {
    return !super.isWriteLocked() && !super.isReadLocked();
  }

  private Wait forIt() {
    return Wait.on(Wait.Kind.LOCK, this);
  }

  private long written(long stamp) {
    if (stamp == 0) {
      Control.look(this);
      return 0;
    }
    Control.acquire(this);
    Control.acquire(this, READERS);
    return stamp;
  }

  private long read(long stamp) {
    if (stamp == 0) Control.look(this);
    else Control.acquire(this);
    return stamp;
  }

  @Override
  public long writeLock() {
    if (!Control.isActive()) return super.writeLock();
    Control.point("lock-write", this);
    queue.await(forIt(), true, this::isFree);
    return written(super.tryWriteLock());
  }

  @Override
  public long writeLockInterruptibly() throws InterruptedException {
    return Control.isActive() ? toWrite(Limited.NEVER) : super.writeLockInterruptibly();
  }

  @Override
  public long tryWriteLock(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive() ? toWrite(unit.toNanos(time)) : super.tryWriteLock(time, unit);
  }

  private long toWrite(long nanos) throws InterruptedException {
    Control.checkInterrupt();
    Control.point("lock-write", this);
    boolean free = queue.await(forIt(), nanos, true, this::isFree);
    return written(free ? super.tryWriteLock() : 0);
  }

  @Override
  public long tryWriteLock() {
    if (!Control.isActive()) return super.tryWriteLock();
    Control.observesLocks();
    Control.point("try-lock-write", this);
    long stamp = written(super.tryWriteLock());
    Control.saw(stamp != 0);
    return stamp;
  }

  @Override
  public long readLock() {
    if (!Control.isActive()) return super.readLock();
    Control.point("lock-read", this);
    Lane me = Control.lane();
    queue.await(forIt(), false, () -> mayRead(me));
    return read(super.tryReadLock());
  }

  @Override
  public long readLockInterruptibly() throws InterruptedException {
    return Control.isActive() ? toRead(Limited.NEVER) : super.readLockInterruptibly();
  }

  @Override
  public long tryReadLock(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive() ? toRead(unit.toNanos(time)) : super.tryReadLock(time, unit);
  }

  private long toRead(long nanos) throws InterruptedException {
    Control.checkInterrupt();
    Control.point("lock-read", this);
    Lane me = Control.lane();
    boolean free = queue.await(forIt(), nanos, false, () -> mayRead(me));
    return read(free ? super.tryReadLock() : 0);
  }

  @Override
  public long tryReadLock() {
    if (!Control.isActive()) return super.tryReadLock();
    Control.observesLocks();
    Control.point("try-lock-read", this);
    long stamp = read(super.tryReadLock());
    Control.saw(stamp != 0);
    return stamp;
  }

  @Override
  public long tryOptimisticRead() {
    if (!Control.isActive()) return super.tryOptimisticRead();
    Control.observesLocks();
    Control.point("optimistic-read", this);
    Control.observe(this);
    long stamp = super.tryOptimisticRead();
    Control.saw(stamp != 0);
    return stamp;
  }

  @Override
  public boolean validate(long stamp) {
    if (!Control.isActive()) return super.validate(stamp);
    Control.observesLocks();
    Control.point("validate", this);
    Control.observe(this);
    boolean valid = super.validate(stamp);
    Control.saw(valid);
    return valid;
  }

  @Override
  public void unlockWrite(long stamp) {
    if (Control.isActive()) leaveWrite();
    super.unlockWrite(stamp);
  }

  @Override
  public void unlockRead(long stamp) {
    if (Control.isActive()) leaveRead();
    super.unlockRead(stamp);
  }

  @Override
  public void unlock(long stamp) {
    if (!Control.isActive()) super.unlock(stamp);
    else if (isWriteLockStamp(stamp)) unlockWrite(stamp);
    else unlockRead(stamp);
  }

  private void leaveWrite() {
    Control.releasePoint("unlock-write", this);
    Control.release(this);
  }

  private void leaveRead() {
    Control.releasePoint("unlock-read", this);
    Control.change(this);
    Control.release(this, READERS);
  }

  @Override
  public boolean tryUnlockWrite() {
    if (!Control.isActive()) return super.tryUnlockWrite();
    Control.point("unlock-write", this);
    if (super.isWriteLocked()) Control.release(this);
    else Control.look(this);
    return super.tryUnlockWrite();
  }

  @Override
  public boolean tryUnlockRead() {
    if (!Control.isActive()) return super.tryUnlockRead();
    Control.point("unlock-read", this);
    Control.change(this);
    Control.release(this, READERS);
    return super.tryUnlockRead();
  }

  @Override
  public long tryConvertToWriteLock(long stamp) {
    if (!Control.isActive()) return super.tryConvertToWriteLock(stamp);
    Control.observesLocks();
    Control.point("convert-to-write", this);
    long converted = written(super.tryConvertToWriteLock(stamp));
    Control.saw(converted != 0);
    return converted;
  }

  @Override
  public long tryConvertToReadLock(long stamp) {
    return Control.isActive()
        ? converted("convert-to-read", () -> super.tryConvertToReadLock(stamp))
        : super.tryConvertToReadLock(stamp);
  }

  @Override
  public long tryConvertToOptimisticRead(long stamp) {
    return Control.isActive()
        ? converted("convert-to-optimistic", () -> super.tryConvertToOptimisticRead(stamp))
        : super.tryConvertToOptimisticRead(stamp);
  }

  /** Downgrades give something up and keep something. */
  private long converted(String op, Supplier<Long> real) {
    Control.observesLocks();
    Control.point(op, this);
    Control.acquire(this);
    Control.release(this);
    Control.release(this, READERS);
    long stamp = real.get();
    Control.saw(stamp != 0);
    return stamp;
  }

  @Override
  public boolean isWriteLocked() {
    if (!Control.isActive()) return super.isWriteLocked();
    Control.observesLocks();
    return OneStep.looks("is-locked", this, super::isWriteLocked);
  }

  @Override
  public boolean isReadLocked() {
    if (!Control.isActive()) return super.isReadLocked();
    Control.observesLocks();
    return OneStep.looks("is-locked", this, super::isReadLocked);
  }

  @Override
  public int getReadLockCount() {
    if (!Control.isActive()) return super.getReadLockCount();
    Control.observesLocks();
    return OneStep.looks("is-locked", this, super::getReadLockCount);
  }

  @Override
  public Lock asReadLock() {
    return new View(true);
  }

  @Override
  public Lock asWriteLock() {
    return new View(false);
  }

  @Override
  public ReadWriteLock asReadWriteLock() {
    return new ReadWriteLock() {
      @Override
      public Lock readLock() {
        return asReadLock();
      }

      @Override
      public Lock writeLock() {
        return asWriteLock();
      }
    };
  }

  /** One of the two, as a lock without stamps. */
  private final class View implements Lock {
    private final boolean reads;

    View(boolean reads) {
      this.reads = reads;
    }

    @Override
    public void lock() {
      if (reads) readLock();
      else writeLock();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (reads) readLockInterruptibly();
      else writeLockInterruptibly();
    }

    @Override
    public boolean tryLock() {
      return (reads ? tryReadLock() : tryWriteLock()) != 0;
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return (reads ? tryReadLock(time, unit) : tryWriteLock(time, unit)) != 0;
    }

    @Override
    public void unlock() {
      if (!(reads ? tryUnlockRead() : tryUnlockWrite())) throw new IllegalMonitorStateException();
    }

    @Override
    public Condition newCondition() {
      throw new UnsupportedOperationException();
    }
  }
}
