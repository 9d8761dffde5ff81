package learn.pairs.locks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Who still reads cannot wait to write. */
public final class Upgrade implements Pair {
  static final class Cache {
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Map<String, String> pages = new HashMap<>();
    private int loads;

    String keepsReading(String page) {
      lock.readLock().lock();
      try {
        if (pages.get(page) == null) {
          lock.writeLock().lock();
          try {
            return load(page);
          } finally {
            lock.writeLock().unlock();
          }
        }
        return pages.get(page);
      } finally {
        lock.readLock().unlock();
      }
    }

    String looksAgain(String page) {
      lock.readLock().lock();
      try {
        if (pages.get(page) != null) return pages.get(page);
      } finally {
        lock.readLock().unlock();
      }
      lock.writeLock().lock();
      try {
        return pages.get(page) != null ? pages.get(page) : load(page);
      } finally {
        lock.writeLock().unlock();
      }
    }

    private String load(String page) {
      loads++;
      pages.put(page, "text");
      return "text";
    }
  }

  @Override
  public String finding() {
    return "deadlock";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Cache::new)
        .lane("first", c -> c.keepsReading("/"))
        .lane("second", c -> c.keepsReading("/"));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Cache::new)
        .lane("first", c -> c.looksAgain("/"))
        .lane("second", c -> c.looksAgain("/"))
        .after(c -> Trial.check(c.loads == 1, "loaded " + c.loads + " times"));
  }
}
