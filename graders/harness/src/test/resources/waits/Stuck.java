package ending;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.locks.*;

/**
 * Programs that come to a standstill. "//# code: name" opens one; a line with "// !" is one that
 * the finding must name. KIND() stands for Thread.ofPlatform().daemon() or Thread.ofVirtual().
 */
public final class Answer {
  interface Body { void run() throws Exception; }

  static Runnable body(Body body) {
    return () -> { try { body.run(); } catch (Exception e) { throw new IllegalStateException(e); } };
  }

  static Thread start(String name, Body body) { return KIND().name(name).start(body(body)); }

  static ThreadFactory factory() { return KIND().name("worker-", 0).factory(); }

  static int join(Thread... threads) throws Exception {
    for (Thread each : threads) each.join();
    return 42;
  }

  //# deadlock: two monitors, crossed
  public static int a() throws Exception {
    Object left = new Object(), right = new Object();
    var both = new CyclicBarrier(2);
    return join(
        start("t1", () -> {
          synchronized (left) {
            both.await();
            synchronized (right) { both.reset(); } // !
          }
        }),
        start("t2", () -> {
          synchronized (right) {
            both.await();
            synchronized (left) { both.reset(); } // !
          }
        }));
  }

  //# deadlock: two ReentrantLocks, crossed
  public static int a() throws Exception {
    Lock left = new ReentrantLock(), right = new ReentrantLock();
    var both = new CyclicBarrier(2);
    return join(
        start("t1", () -> {
          left.lock();
          both.await();
          right.lock(); // !
        }),
        start("t2", () -> {
          right.lock();
          both.await();
          left.lock(); // !
        }));
  }

  //# deadlock: a monitor and a lock, crossed
  public static int a() throws Exception {
    Object left = new Object();
    Lock right = new ReentrantLock(true);
    var both = new CyclicBarrier(2);
    return join(
        start("t1", () -> {
          synchronized (left) {
            both.await();
            right.lock(); // !
          }
        }),
        start("t2", () -> {
          right.lock();
          both.await();
          synchronized (left) { both.reset(); } // !
        }));
  }

  //# deadlock: three threads in a circle
  public static int a() throws Exception {
    Object[] forks = {new Object(), new Object(), new Object()};
    var all = new CyclicBarrier(3);
    Thread[] threads = new Thread[3];
    for (int i = 0; i < 3; i++) {
      int me = i;
      threads[i] = start("t" + i, () -> {
        synchronized (forks[me]) {
          all.await();
          synchronized (forks[(me + 1) % 3]) { all.reset(); } // !
        }
      });
    }
    return join(threads);
  }

  //# deadlock: synchronized methods of two accounts
  static final class Account {
    final CyclicBarrier both;
    int money = 10;
    Account(CyclicBarrier both) { this.both = both; }
    synchronized void put(int n) { money += n; } // !
    synchronized void moveTo(Account other, int n) throws Exception {
      both.await();
      money -= n;
      other.put(n);
    }
  }
  public static int a() throws Exception {
    var both = new CyclicBarrier(2);
    Account mine = new Account(both), yours = new Account(both);
    return join(
        start("t1", () -> mine.moveTo(yours, 1)),
        start("t2", () -> yours.moveTo(mine, 1)));
  }

  //# deadlock: two write locks, crossed
  public static int a() throws Exception {
    var left = new ReentrantReadWriteLock();
    var right = new ReentrantReadWriteLock();
    var both = new CyclicBarrier(2);
    return join(
        start("t1", () -> {
          left.writeLock().lock();
          both.await();
          right.readLock().lock(); // !
        }),
        start("t2", () -> {
          right.writeLock().lock();
          both.await();
          left.writeLock().lock(); // !
        }));
  }

  //# deadlock: lockInterruptibly, crossed
  public static int a() throws Exception {
    Lock left = new ReentrantLock(), right = new ReentrantLock();
    var both = new CyclicBarrier(2);
    return join(
        start("t1", () -> {
          left.lock();
          both.await();
          right.lockInterruptibly(); // !
        }),
        start("t2", () -> {
          right.lock();
          both.await();
          left.lockInterruptibly(); // !
        }));
  }

  //# deadlock: threads that join each other
  public static int a() throws Exception {
    Thread[] t = new Thread[2];
    var go = new CountDownLatch(1);
    t[0] = start("t1", () -> {
      go.await();
      t[1].join(); // !
    });
    t[1] = start("t2", () -> {
      go.await();
      t[0].join(); // !
    });
    go.countDown();
    return join(t);
  }

  //# deadlock: joins a thread that waits for the lock it holds
  public static int a() throws Exception {
    Object lock = new Object();
    return join(start("t1", () -> {
      synchronized (lock) {
        Thread child = start("t2", () -> {
          synchronized (lock) { lock.notify(); } // !
        });
        child.join(); // !
      }
    }));
  }

  //# deadlock: tasks that get each other's result
  public static int a() throws Exception {
    List<FutureTask<Integer>> tasks = new CopyOnWriteArrayList<>();
    var both = new CyclicBarrier(2);
    tasks.add(new FutureTask<>(() -> {
      both.await();
      return tasks.get(1).get(); // !
    }));
    tasks.add(new FutureTask<>(() -> {
      both.await();
      return tasks.get(0).get(); // !
    }));
    return join(start("t1", tasks.get(0)::run), start("t2", tasks.get(1)::run));
  }

  //# deadlock: two static initialisers that need each other
  static final class Meet { static final CyclicBarrier BOTH = new CyclicBarrier(2);
    static void here() { try { BOTH.await(); } catch (Exception e) { throw new IllegalStateException(e); } } }
  static final class Left {
    static {
      Meet.here();
      Right.touch(); // !
    }
    static void touch() {}
  }
  static final class Right {
    static {
      Meet.here();
      Left.touch(); // !
    }
    static void touch() {}
  }
  public static int a() throws Exception {
    Meet.BOTH.getParties();
    return join(start("t1", () -> Left.touch()), start("t2", () -> Right.touch()));
  }

  //# deadlock: among two, while a third goes on working
  static volatile long work;
  public static int a() throws Exception {
    Object left = new Object(), right = new Object();
    var both = new CyclicBarrier(2);
    start("t1", () -> {
      synchronized (left) {
        both.await();
        synchronized (right) { both.reset(); } // !
      }
    });
    start("t2", () -> {
      synchronized (right) {
        both.await();
        synchronized (left) { both.reset(); } // !
      }
    });
    for (long end = System.nanoTime() + 3_000_000_000L; System.nanoTime() < end; ) work++;
    return 42;
  }

  //# deadlock: among two, while others sleep and wake
  public static int a() throws Exception {
    Lock left = new ReentrantLock(), right = new ReentrantLock();
    var both = new CyclicBarrier(2);
    start("t1", () -> {
      left.lock();
      both.await();
      right.lock(); // !
    });
    start("t2", () -> {
      right.lock();
      both.await();
      left.lock(); // !
    });
    for (int i = 0; i < 600; i++) Thread.sleep(5);
    return 42;
  }

  //# deadlock: four threads in a circle, forty wait outside it
  public static int a() throws Exception {
    Object[] forks = {new Object(), new Object(), new Object(), new Object()};
    var all = new CyclicBarrier(4);
    for (int i = 0; i < 4; i++) {
      int me = i;
      start("t" + i, () -> {
        synchronized (forks[me]) {
          all.await();
          synchronized (forks[(me + 1) % 4]) { all.reset(); } // !
        }
      });
    }
    Thread[] more = new Thread[40];
    for (int i = 0; i < 40; i++) more[i] = start("m" + i, () -> { Thread.sleep(20); synchronized (forks[0]) { all.reset(); } });
    return join(more);
  }

  //# stuck: read lock upgraded to a write lock
  public static int a() throws Exception {
    var lock = new ReentrantReadWriteLock();
    return join(start("t1", () -> {
      lock.readLock().lock();
      lock.writeLock().lock(); // !
    }));
  }

  //# stuck: StampedLock taken twice
  public static int a() throws Exception {
    var lock = new StampedLock();
    return join(start("t1", () -> {
      lock.writeLock();
      lock.writeLock(); // !
    }));
  }

  //# stuck: StampedLocks, crossed
  public static int a() throws Exception {
    StampedLock left = new StampedLock(), right = new StampedLock();
    var both = new CyclicBarrier(2);
    return join(
        start("t1", () -> {
          left.writeLock();
          both.await();
          right.readLock(); // !
        }),
        start("t2", () -> {
          right.writeLock();
          both.await();
          left.readLock(); // !
        }));
  }

  //# stuck: Semaphore taken twice
  public static int a() throws Exception {
    var one = new Semaphore(1);
    return join(start("t1", () -> {
      one.acquire();
      one.acquire(); // !
    }));
  }

  //# stuck: latches, crossed
  public static int a() throws Exception {
    CountDownLatch left = new CountDownLatch(1), right = new CountDownLatch(1);
    return join(
        start("t1", () -> {
          left.await(); // !
          right.countDown();
        }),
        start("t2", () -> {
          right.await(); // !
          left.countDown();
        }));
  }

  //# stuck: futures, crossed
  public static int a() throws Exception {
    CompletableFuture<Integer> left = new CompletableFuture<>(), right = new CompletableFuture<>();
    return join(
        start("t1", () -> left.complete(right.join())), // !
        start("t2", () -> right.complete(left.get()))); // !
  }

  //# stuck: queues, crossed
  public static int a() throws Exception {
    BlockingQueue<Integer> left = new LinkedBlockingQueue<>(), right = new ArrayBlockingQueue<>(1);
    return join(
        start("t1", () -> left.put(right.take())), // !
        start("t2", () -> right.put(left.take()))); // !
  }

  //# stuck: a full queue that nobody empties
  public static int a() throws Exception {
    BlockingQueue<Integer> queue = new ArrayBlockingQueue<>(1);
    queue.put(1);
    queue.put(2); // !
    return 42;
  }

  //# stuck: Exchanger without a partner
  public static int a() throws Exception {
    var exchanger = new Exchanger<Integer>();
    return join(start("t1", () -> exchanger.exchange(1))); // !
  }

  //# stuck: Phaser with a party missing
  public static int a() throws Exception {
    var phaser = new Phaser(3);
    return join(
        start("t1", () -> phaser.arriveAndAwaitAdvance()), // !
        start("t2", () -> phaser.arriveAndAwaitAdvance())); // !
  }

  //# stuck: CyclicBarrier with a party missing
  public static int a() throws Exception {
    var barrier = new CyclicBarrier(3);
    return join(start("t1", () -> barrier.await()), start("t2", () -> barrier.await())); // !
  }

  //# stuck: notify that came too early
  public static int a() throws Exception {
    Object bell = new Object();
    join(start("t1", () -> { synchronized (bell) { bell.notifyAll(); } }));
    return join(start("t2", () -> {
      synchronized (bell) {
        bell.wait(); // !
      }
    }));
  }

  //# stuck: Condition awaited and never signalled
  public static int a() throws Exception {
    var lock = new ReentrantLock();
    var changed = lock.newCondition();
    lock.lock();
    changed.await(); // !
    return 42;
  }

  //# stuck: waits for a notify with the other one's lock in its hand
  public static int a() throws Exception {
    Object outer = new Object(), bell = new Object();
    var inside = new CountDownLatch(1);
    return join(
        start("t1", () -> {
          synchronized (outer) {
            synchronized (bell) {
              inside.countDown();
              bell.wait(); // !
            }
          }
        }),
        start("t2", () -> {
          inside.await();
          synchronized (outer) { // !
            synchronized (bell) { bell.notifyAll(); }
          }
        }));
  }

  //# stuck: lock held by a thread that has ended
  public static int a() throws Exception {
    var lock = new ReentrantLock();
    join(start("gone", () -> lock.lock()));
    return join(start("t1", () -> lock.lock())); // !
  }

  //# stuck: park without an unpark
  public static int a() throws Exception {
    return join(start("t1", () -> LockSupport.park())); // !
  }

  //# stuck: close of an executor whose task waits for ever
  public static int a() throws Exception {
    var never = new CompletableFuture<Integer>();
    try (var pool = Executors.newThreadPerTaskExecutor(factory())) {
      pool.submit(() -> never.get()); // !
    }
    return 42;
  }

  //# stuck: close of a fixed pool whose task waits for ever
  public static int a() throws Exception {
    var never = new CountDownLatch(1);
    try (var pool = Executors.newFixedThreadPool(2, factory())) {
      pool.execute(body(() -> never.await())); // !
      pool.execute(() -> {});
    } // !
    return 42;
  }

  //# stuck: hand-written executor whose only worker waits for its own queue
  static final class Worker {
    final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    Worker() {
      start("hand-made", () -> { while (true) queue.take().run(); });
    }
    <T> CompletableFuture<T> submit(Callable<T> task) {
      var done = new CompletableFuture<T>();
      queue.add(body(() -> done.complete(task.call())));
      return done;
    }
  }
  public static int a() throws Exception {
    var worker = new Worker();
    return worker.submit(() -> worker.submit(() -> 42).get()).get(); // !
  }

  //# deadlock: static initialiser that waits for a thread that needs its class
  static final Body NEEDS = () -> Eager.touch(); // !
  static final class Eager {
    static {
      try { start("t2", NEEDS).join(); } catch (InterruptedException e) { } // !
    }
    static void touch() {}
  }
  public static int a() throws Exception {
    return join(start("t1", () -> Eager.touch()));
  }

  //# pool-starvation: fixed pool of two
  public static int a() throws Exception {
    var pool = Executors.newFixedThreadPool(2, factory());
    var both = new CyclicBarrier(2);
    Callable<Integer> outer = () -> {
      both.await();
      return pool.submit(() -> 21).get(); // !
    };
    var one = pool.submit(outer);
    var two = pool.submit(outer);
    return one.get() + two.get();
  }

  //# pool-starvation: single-thread executor
  public static int a() throws Exception {
    var pool = Executors.newSingleThreadExecutor(factory());
    return pool.submit(() -> pool.submit(() -> 42).get()).get(); // !
  }

  //# pool-starvation: supplyAsync joined on its own pool
  public static int a() throws Exception {
    var pool = Executors.newFixedThreadPool(1, factory());
    return CompletableFuture.supplyAsync(
        () -> CompletableFuture.supplyAsync(() -> 42, pool).join(), pool).get(); // !
  }

  //# hang: spin
  public static int a() throws Exception {
    var never = new CompletableFuture<Integer>();
    return join(start("t1", () -> { while (!never.isDone()) Thread.onSpinWait(); })); // !
  }

  //# hang: timed poll in a loop
  public static int a() throws Exception {
    var queue = new LinkedBlockingQueue<Integer>();
    return join(start("t1", () -> { while (queue.poll(5, TimeUnit.MILLISECONDS) == null) {} })); // !
  }
}
