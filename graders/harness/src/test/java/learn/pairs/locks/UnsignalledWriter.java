package learn.pairs.locks;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** The last reader tells a waiting writer, if it knows of one. */
public final class UnsignalledWriter implements Pair {
  static final class Gate {
    private final AtomicInteger readers = new AtomicInteger(1);
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition noReaders = lock.newCondition();
    private volatile boolean writerWaits;

    void endRead() {
      if (readers.decrementAndGet() == 0 && writerWaits) {
        lock.lock();
        try {
          noReaders.signal();
        } finally {
          lock.unlock();
        }
      }
    }

    void looksThenSaysSo() throws InterruptedException {
      lock.lock();
      try {
        while (readers.get() > 0) {
          writerWaits = true;
          noReaders.await();
        }
      } finally {
        lock.unlock();
      }
    }

    void saysSoThenLooks() throws InterruptedException {
      lock.lock();
      try {
        writerWaits = true;
        while (readers.get() > 0) noReaders.await();
        writerWaits = false;
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public String finding() {
    return "lost-wakeup";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Gate::new).lane("reader", Gate::endRead).lane("writer", Gate::looksThenSaysSo);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Gate::new).lane("reader", Gate::endRead).lane("writer", Gate::saysSoThenLooks);
  }
}
