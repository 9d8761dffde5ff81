package learn.pairs.locks;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** The same embrace with {@code ReentrantLock}, and a way out that is not an order. */
public final class AbbaLocks implements Pair {
  static final class Desk {
    final Lock pen = new ReentrantLock();
    final Lock paper = new ReentrantLock();
    int letters;

    void write(Lock first, Lock second) {
      first.lock();
      try {
        second.lock();
        try {
          letters++;
        } finally {
          second.unlock();
        }
      } finally {
        first.unlock();
      }
    }

    void tryToWrite(Lock first, Lock second) {
      while (true) {
        first.lock();
        try {
          if (second.tryLock()) {
            try {
              letters++;
              return;
            } finally {
              second.unlock();
            }
          }
        } finally {
          first.unlock();
        }
        Thread.yield();
      }
    }
  }

  @Override
  public String finding() {
    return "deadlock";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Desk::new)
        .lane("ada", d -> d.write(d.pen, d.paper))
        .lane("bob", d -> d.write(d.paper, d.pen))
        .after(d -> Trial.check(d.letters == 2, "letters: " + d.letters));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Desk::new)
        .lane("ada", d -> d.write(d.pen, d.paper))
        .lane("bob", d -> d.tryToWrite(d.paper, d.pen))
        .after(d -> Trial.check(d.letters == 2, "letters: " + d.letters));
  }
}
