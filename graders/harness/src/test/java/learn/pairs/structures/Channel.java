package learn.pairs.structures;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A channel of one place that looks for room before it takes the lock. */
public final class Channel implements Pair {
  abstract static class Bounded {
    final ReentrantLock lock = new ReentrantLock();
    final Condition room = lock.newCondition();
    final Condition items = lock.newCondition();
    final Deque<Integer> queue = new ArrayDeque<>();
    volatile int size;
    int sum;

    abstract void send(int item) throws InterruptedException;

    void add(int item) {
      queue.add(item);
      size = queue.size();
      Trial.check(size <= 1, "a channel of one place holds " + queue);
      items.signal();
    }

    void receive() throws InterruptedException {
      lock.lock();
      try {
        while (queue.isEmpty()) items.await();
        sum += queue.remove();
        size = queue.size();
        room.signal();
      } finally {
        lock.unlock();
      }
    }
  }

  static final class LooksOutside extends Bounded {
    @Override
    void send(int item) throws InterruptedException {
      boolean full = size == 1;
      lock.lock();
      try {
        if (full) while (size == 1) room.await();
        add(item);
      } finally {
        lock.unlock();
      }
    }
  }

  static final class LooksInside extends Bounded {
    @Override
    void send(int item) throws InterruptedException {
      lock.lock();
      try {
        while (size == 1) room.await();
        add(item);
      } finally {
        lock.unlock();
      }
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(LooksOutside::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(LooksInside::new));
  }

  private static <B extends Bounded> Trial<B> trial(Trial<B> trial) {
    return trial
        .lane("first", c -> c.send(1))
        .lane("second", c -> c.send(2))
        .lane(
            "receiver",
            c -> {
              c.receive();
              c.receive();
            })
        .after(c -> Trial.check(c.sum == 3, "sum: " + c.sum));
  }
}
