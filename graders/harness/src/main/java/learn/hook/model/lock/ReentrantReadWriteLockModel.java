package learn.hook.model.lock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import org.jspecify.annotations.Nullable;

/** Who writes, and who reads how many times over. Every order of arrival is tried. */
@ModelOf(ReentrantReadWriteLock.class)
public class ReentrantReadWriteLockModel extends ReentrantReadWriteLock {
  private static final long serialVersionUID = 1L;
  // As documented: more holds than this are an error.
  private static final int MOST_HOLDS = 65_535;

  // What readers release: the next writer waits for them, the next reader does not.
  private static final int READERS = 1;

  private transient @Nullable Lane writer;
  private transient int depth;
  private final transient Map<Lane, Integer> readers = new LinkedHashMap<>(4);
  private final transient Queue queue = new Queue();
  private final ReadModel read = new ReadModel(this);
  private final WriteModel write = new WriteModel(this);

  public ReentrantReadWriteLockModel() {}

  public ReentrantReadWriteLockModel(boolean fair) {
    super(fair);
  }

  @Override
  public ReadLock readLock() {
    return read == null ? super.readLock() : read;
  }

  @Override
  public WriteLock writeLock() {
    return write == null ? super.writeLock() : write;
  }

  private boolean mayWrite(Lane me) {
    if (writer != null) return writer == me;
    return readers.isEmpty();
  }

  private boolean mayRead(Lane me) {
    if (writer == me) return true;
    return writer == null && (reads(me) > 0 || queue.letsRead(me));
  }

  private Wait toWrite(Lane me) {
    return Wait.on(Wait.Kind.LOCK, this).heldBy(() -> writer != null ? writer : reader(me));
  }

  private Wait toRead() {
    return Wait.on(Wait.Kind.LOCK, this)
        .heldBy(() -> writer != null ? writer : queue.firstWriter());
  }

  /** A reader in the way of {@code me}; itself, when it tries to upgrade. */
  private @Nullable Lane reader(Lane me) {
    if (readers.containsKey(me)) return me;
    return readers.isEmpty() ? null : readers.keySet().iterator().next();
  }

  private int reads(Lane lane) {
    return readers.getOrDefault(lane, 0);
  }

  private void takeToRead() {
    Lane me = Control.lane();
    if (readers.values().stream().mapToInt(Integer::intValue).sum() == MOST_HOLDS)
      throw new Error("Maximum lock count exceeded");
    readers.merge(me, 1, Integer::sum);
    Control.acquire(this);
  }

  private void giveUpReading() {
    Lane me = Control.lane();
    if (reads(me) == 0)
      throw new IllegalMonitorStateException(
          "attempt to unlock read lock, not locked by current thread");
    Control.releasePoint("unlock-read", this);
    if (reads(me) == 1) readers.remove(me);
    else readers.merge(me, -1, Integer::sum);
    Control.change(this);
    Control.release(this, READERS);
  }

  private void takeToWrite(int times) {
    if (depth + times > MOST_HOLDS) throw new Error("Maximum lock count exceeded");
    writer = Control.lane();
    depth += times;
    Control.acquire(this);
    Control.acquire(this, READERS);
  }

  private void checkWriter() {
    if (writer != Control.lane()) throw new IllegalMonitorStateException();
  }

  private int giveUpWriting(int times) {
    int was = depth;
    depth -= times;
    if (depth == 0) {
      Control.release(this);
      writer = null;
    }
    return was;
  }

  @Override
  public boolean isWriteLocked() {
    return Control.isActive() ? looked() && writer != null : super.isWriteLocked();
  }

  @Override
  public boolean isWriteLockedByCurrentThread() {
    return Control.isActive() ? writer == Control.lane() : super.isWriteLockedByCurrentThread();
  }

  @Override
  public int getReadLockCount() {
    if (!Control.isActive()) return super.getReadLockCount();
    looked();
    return readers.values().stream().mapToInt(Integer::intValue).sum();
  }

  @Override
  public int getReadHoldCount() {
    return Control.isActive() ? reads(Control.lane()) : super.getReadHoldCount();
  }

  @Override
  public int getWriteHoldCount() {
    if (!Control.isActive()) return super.getWriteHoldCount();
    return writer == Control.lane() ? depth : 0;
  }

  private boolean looked() {
    Control.observesLocks();
    Control.point("is-locked", this);
    Control.look(this);
    return true;
  }

  private static final class ReadModel extends ReadLock {
    private static final long serialVersionUID = 1L;
    private final ReentrantReadWriteLockModel lock;

    ReadModel(ReentrantReadWriteLockModel lock) {
      super(lock);
      this.lock = lock;
    }

    @Override
    public void lock() {
      if (!Control.isActive()) {
        super.lock();
        return;
      }
      Control.point("lock-read", lock);
      Lane me = Control.lane();
      lock.queue.await(lock.toRead(), false, () -> lock.mayRead(me));
      lock.takeToRead();
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (Control.isActive()) taken(Limited.NEVER);
      else super.lockInterruptibly();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return Control.isActive() ? taken(unit.toNanos(time)) : super.tryLock(time, unit);
    }

    private boolean taken(long nanos) throws InterruptedException {
      Control.checkInterrupt();
      Control.point("lock-read", lock);
      Lane me = Control.lane();
      boolean ready = lock.queue.await(lock.toRead(), nanos, false, () -> lock.mayRead(me));
      if (ready) lock.takeToRead();
      else Control.look(lock);
      return ready;
    }

    @Override
    public boolean tryLock() {
      if (!Control.isActive()) return super.tryLock();
      Control.observesLocks();
      Control.point("try-lock-read", lock);
      // As documented: this one overtakes those who wait.
      boolean free = lock.writer == null || lock.writer == Control.lane();
      if (free) lock.takeToRead();
      else Control.look(lock);
      Control.saw(free);
      return free;
    }

    @Override
    public void unlock() {
      if (Control.isActive()) lock.giveUpReading();
      else super.unlock();
    }
  }

  private static final class WriteModel extends WriteLock {
    private static final long serialVersionUID = 1L;
    private final ReentrantReadWriteLockModel lock;

    WriteModel(ReentrantReadWriteLockModel lock) {
      super(lock);
      this.lock = lock;
    }

    @Override
    public void lock() {
      if (!Control.isActive()) {
        super.lock();
        return;
      }
      Control.point("lock-write", lock);
      Lane me = Control.lane();
      lock.queue.await(lock.toWrite(me), true, () -> lock.mayWrite(me));
      lock.takeToWrite(1);
    }

    @Override
    public void lockInterruptibly() throws InterruptedException {
      if (Control.isActive()) taken(Limited.NEVER);
      else super.lockInterruptibly();
    }

    @Override
    public boolean tryLock(long time, TimeUnit unit) throws InterruptedException {
      return Control.isActive() ? taken(unit.toNanos(time)) : super.tryLock(time, unit);
    }

    private boolean taken(long nanos) throws InterruptedException {
      Control.checkInterrupt();
      Control.point("lock-write", lock);
      Lane me = Control.lane();
      boolean ready = lock.queue.await(lock.toWrite(me), nanos, true, () -> lock.mayWrite(me));
      if (ready) lock.takeToWrite(1);
      else Control.look(lock);
      return ready;
    }

    @Override
    public boolean tryLock() {
      if (!Control.isActive()) return super.tryLock();
      Control.observesLocks();
      Control.point("try-lock-write", lock);
      boolean free = lock.mayWrite(Control.lane());
      if (free) lock.takeToWrite(1);
      else Control.look(lock);
      Control.saw(free);
      return free;
    }

    @Override
    public void unlock() {
      if (!Control.isActive()) {
        super.unlock();
        return;
      }
      lock.checkWriter();
      Control.releasePoint("unlock-write", lock);
      lock.giveUpWriting(1);
    }

    @Override
    public Condition newCondition() {
      return new ConditionModel(new WriteMonitor(), super.newCondition());
    }

    @Override
    public boolean isHeldByCurrentThread() {
      return Control.isActive() ? lock.writer == Control.lane() : super.isHeldByCurrentThread();
    }

    @Override
    public int getHoldCount() {
      return Control.isActive() ? lock.getWriteHoldCount() : super.getHoldCount();
    }

    /** The lock as its conditions see it. */
    private final class WriteMonitor implements ConditionModel.Monitor {
      @Override
      public void checkHeld() {
        lock.checkWriter();
      }

      @Override
      public int giveUpAll() {
        return lock.giveUpWriting(lock.depth);
      }

      @Override
      public void takeAgain(int depth) {
        Lane me = Control.lane();
        lock.queue.await(lock.toWrite(me), true, () -> lock.mayWrite(me));
        lock.takeToWrite(depth);
      }
    }
  }
}
