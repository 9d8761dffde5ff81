package learn.pairs.wakes;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Two conditions, and the taker signals the wrong one. */
public final class TwoConditions implements Pair {
  abstract static class Buffer {
    private final ReentrantLock lock = new ReentrantLock();
    final Condition notFull = lock.newCondition();
    final Condition notEmpty = lock.newCondition();
    private final Deque<Integer> items = new ArrayDeque<>();
    int sum;

    void put(int item) throws InterruptedException {
      lock.lock();
      try {
        while (items.size() == 1) notFull.await();
        items.add(item);
        notEmpty.signal();
      } finally {
        lock.unlock();
      }
    }

    void take() throws InterruptedException {
      lock.lock();
      try {
        while (items.isEmpty()) notEmpty.await();
        sum += items.removeFirst();
        taken();
      } finally {
        lock.unlock();
      }
    }

    abstract void taken();
  }

  static final class Wrong extends Buffer {
    @Override
    void taken() {
      notEmpty.signal();
    }
  }

  static final class Right extends Buffer {
    @Override
    void taken() {
      notFull.signal();
    }
  }

  @Override
  public String finding() {
    return "lost-wakeup";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(Wrong::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(Right::new));
  }

  private static <B extends Buffer> Trial<B> trial(Trial<B> trial) {
    return trial
        .lane(
            "giver",
            b -> {
              b.put(1);
              b.put(2);
            })
        .lane(
            "taker",
            b -> {
              b.take();
              b.take();
            })
        .after(b -> Trial.check(b.sum == 3, "sum: " + b.sum));
  }
}
