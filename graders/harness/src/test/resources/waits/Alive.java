package ending;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

/** Programs that are slow and come to their end: nothing may be found in any of them. */
public final class Answer {
  static final long SLOW = 500;

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

  static long spun;

  static void compute(long millis) {
    for (long end = System.nanoTime() + millis * 1_000_000; System.nanoTime() < end; ) spun++;
  }

  //# quiet: waits for a thread that sleeps
  public static int a() throws Exception {
    var done = new CompletableFuture<Integer>();
    start("t1", () -> { Thread.sleep(SLOW); done.complete(42); });
    return done.get();
  }

  //# quiet: waits for a thread that computes
  public static int a() throws Exception {
    var done = new CountDownLatch(1);
    start("t1", () -> { compute(SLOW); done.countDown(); });
    done.await();
    return 42;
  }

  //# quiet: completeOnTimeout
  public static int a() throws Exception {
    return new CompletableFuture<Integer>().completeOnTimeout(42, SLOW, TimeUnit.MILLISECONDS).get();
  }

  //# quiet: delayedExecutor
  public static int a() throws Exception {
    var later = CompletableFuture.delayedExecutor(SLOW, TimeUnit.MILLISECONDS);
    return CompletableFuture.supplyAsync(() -> 42, later).join();
  }

  //# quiet: a scheduled executor with a pending task
  public static int a() throws Exception {
    var timer = Executors.newScheduledThreadPool(1, factory());
    int answer = timer.schedule(() -> 42, SLOW, TimeUnit.MILLISECONDS).get();
    timer.shutdown();
    return answer;
  }

  //# quiet: a Timer with a pending task
  public static int a() throws Exception {
    var timer = new Timer(true);
    var latch = new CountDownLatch(1);
    timer.schedule(new TimerTask() { public void run() { latch.countDown(); } }, SLOW);
    latch.await();
    timer.cancel();
    return 42;
  }

  //# quiet: a DelayQueue with an entry
  record At(long nanos) implements Delayed {
    public long getDelay(TimeUnit unit) { return unit.convert(nanos - System.nanoTime(), TimeUnit.NANOSECONDS); }
    public int compareTo(Delayed other) { return Long.compare(nanos, ((At) other).nanos); }
  }
  public static int a() throws Exception {
    var queue = new DelayQueue<At>();
    var out = new LinkedBlockingQueue<At>();
    start("t1", () -> out.put(queue.take()));
    queue.put(new At(System.nanoTime() + SLOW * 1_000_000));
    return out.take() == null ? 0 : 42;
  }

  //# quiet: timed waits that run out
  public static int a() throws Exception {
    var latch = new CountDownLatch(1);
    boolean opened = latch.await(SLOW, TimeUnit.MILLISECONDS);
    return opened ? 0 : 42;
  }

  //# quiet: tryLock with a time limit in a circle, given up and tried again
  public static int a() throws Exception {
    Lock left = new ReentrantLock(), right = new ReentrantLock();
    var both = new CyclicBarrier(2);
    return join(start("t1", () -> take(left, right, both, 150)), start("t2", () -> take(right, left, both, 350)));
  }
  static void take(Lock first, Lock second, CyclicBarrier both, long patience) throws Exception {
    first.lock();
    both.await();
    while (!second.tryLock(patience, TimeUnit.MILLISECONDS)) {
      first.unlock();
      Thread.sleep(patience);
      first.lock();
    }
    second.unlock();
    first.unlock();
  }

  //# quiet: a circle of lockInterruptibly that a watchdog breaks
  public static int a() throws Exception {
    Lock left = new ReentrantLock(), right = new ReentrantLock();
    var both = new CyclicBarrier(2);
    Body crossed = () -> {
      left.lock();
      both.await();
      try { right.lockInterruptibly(); } catch (InterruptedException told) { } finally { left.unlock(); }
    };
    var one = start("t1", crossed);
    var two = start("t2", () -> { right.lock(); both.await(); left.lock(); left.unlock(); right.unlock(); });
    Thread.sleep(SLOW);
    one.interrupt();
    return join(one, two);
  }

  //# quiet: threads that join each other until one is interrupted
  public static int a() throws Exception {
    Thread[] t = new Thread[2];
    var go = new CountDownLatch(1);
    t[0] = start("t1", () -> { go.await(); try { t[1].join(); } catch (InterruptedException e) { } });
    t[1] = start("t2", () -> { go.await(); t[0].join(); });
    go.countDown();
    Thread.sleep(SLOW);
    t[0].interrupt();
    return join(t);
  }

  //# quiet: a contended lock held over sleeps
  public static int a() throws Exception {
    var lock = new ReentrantLock();
    Thread[] threads = new Thread[4];
    for (int i = 0; i < 4; i++)
      threads[i] = start("t" + i, () -> {
        for (int k = 0; k < 3; k++) { lock.lock(); try { Thread.sleep(40); } finally { lock.unlock(); } }
      });
    return join(threads);
  }

  //# quiet: contended monitors, nested in one order
  public static int a() throws Exception {
    Object outer = new Object(), inner = new Object();
    Thread[] threads = new Thread[6];
    for (int i = 0; i < 6; i++)
      threads[i] = start("t" + i, () -> {
        for (int k = 0; k < 30_000; k++) synchronized (outer) { synchronized (inner) { spun++; } }
      });
    return join(threads);
  }

  //# quiet: monitors nested both ways, never at once
  public static int a() throws Exception {
    Object left = new Object(), right = new Object();
    var turn = new Semaphore(1);
    Body one = () -> { for (int k = 0; k < 2_000; k++) { turn.acquire(); synchronized (left) { synchronized (right) { spun++; } } turn.release(); } };
    Body two = () -> { for (int k = 0; k < 2_000; k++) { turn.acquire(); synchronized (right) { synchronized (left) { spun++; } } turn.release(); } };
    return join(start("t1", one), start("t2", two), start("t3", one), start("t4", two));
  }

  //# quiet: ping-pong through two queues
  public static int a() throws Exception {
    var there = new SynchronousQueue<Integer>();
    var back = new SynchronousQueue<Integer>();
    return join(
        start("t1", () -> { for (int i = 0; i < 8_000; i++) { there.put(i); back.take(); } }),
        start("t2", () -> { for (int i = 0; i < 8_000; i++) back.put(there.take()); }));
  }

  //# quiet: ping-pong with pauses by wait and notify
  public static int a() throws Exception {
    Object bell = new Object();
    int[] turn = {0};
    Thread[] t = new Thread[2];
    for (int i = 0; i < 2; i++) {
      int me = i;
      t[i] = start("t" + i, () -> {
        for (int k = 0; k < 12; k++)
          synchronized (bell) {
            while (turn[0] != me) bell.wait();
            Thread.sleep(20);
            turn[0] = 1 - me;
            bell.notifyAll();
          }
      });
    }
    return join(t);
  }

  //# quiet: a pipeline that sleeps in front
  public static int a() throws Exception {
    var queue = new ArrayBlockingQueue<Integer>(2);
    return join(
        start("t1", () -> { for (int i = 0; i < 30; i++) { Thread.sleep(15); queue.put(i); } queue.put(-1); }),
        start("t2", () -> { while (queue.take() >= 0) {} }));
  }

  //# quiet: many short tasks on a pool, each awaited
  public static int a() throws Exception {
    try (var pool = Executors.newFixedThreadPool(4, factory())) {
      for (int i = 0; i < 200; i++) {
        List<Future<?>> all = new ArrayList<>();
        for (int k = 0; k < 8; k++) all.add(pool.submit(() -> { Thread.sleep(1); return 1; }));
        for (Future<?> each : all) each.get();
      }
    }
    return 42;
  }

  //# quiet: a task that waits for another on a pool with room
  public static int a() throws Exception {
    try (var pool = Executors.newFixedThreadPool(2, factory())) {
      return pool.submit(() -> pool.submit(() -> { Thread.sleep(SLOW); return 42; }).get()).get();
    }
  }

  //# quiet: a queued task whose pool is busy for a while
  public static int a() throws Exception {
    try (var pool = Executors.newFixedThreadPool(1, factory())) {
      pool.submit(() -> { Thread.sleep(SLOW); return 1; });
      return pool.submit(() -> 42).get();
    }
  }

  //# quiet: idle pools while a slow task runs
  public static int a() throws Exception {
    var idle = Executors.newCachedThreadPool(factory());
    idle.submit(() -> 1).get();
    var fork = new ForkJoinPool(2);
    fork.submit(() -> 1).get();
    var done = new CompletableFuture<Integer>();
    idle.execute(() -> { compute(SLOW); done.complete(42); });
    int answer = done.join();
    idle.shutdown();
    fork.shutdown();
    return answer;
  }

  //# quiet: a parallel stream
  public static int a() throws Exception {
    return java.util.stream.IntStream.range(0, 20).parallel().map(i -> { compute(50); return 0; }).sum() + 42;
  }

  //# quiet: fork and join
  static final class Sum extends RecursiveTask<Integer> {
    final int depth;
    Sum(int depth) { this.depth = depth; }
    protected Integer compute() {
      if (depth == 0) { Answer.compute(10); return 1; }
      Sum left = new Sum(depth - 1);
      left.fork();
      return new Sum(depth - 1).compute() + left.join();
    }
  }
  public static int a() throws Exception {
    return new ForkJoinPool(3).invoke(new Sum(6)) - 64 + 42;
  }

  //# quiet: allocates until the collector has to run
  public static int a() throws Exception {
    var done = new CompletableFuture<Integer>();
    start("t1", () -> {
      List<byte[]> some = new ArrayList<>();
      for (int i = 0; i < 3_000; i++) { some.add(new byte[200_000]); if (some.size() > 100) some.subList(0, 90).clear(); }
      done.complete(42);
    });
    return done.get();
  }

  //# quiet: waits for a process
  public static int a() throws Exception {
    return new ProcessBuilder("sleep", "0.5").start().waitFor() + 42;
  }

  //# quiet: reads from a socket that answers late
  public static int a() throws Exception {
    try (var server = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
      var answer = new CompletableFuture<Integer>();
      start("t1", () -> {
        try (var socket = new java.net.Socket(server.getInetAddress(), server.getLocalPort())) {
          answer.complete(socket.getInputStream().read());
        }
      });
      try (var peer = server.accept()) {
        Thread.sleep(SLOW);
        peer.getOutputStream().write(42);
        return answer.get();
      }
    }
  }

  //# quiet: a slow static initialiser that others wait for
  static final class Slow {
    static final int VALUE = late();
    static int late() { try { Thread.sleep(SLOW); } catch (InterruptedException e) { } return 42; }
  }
  public static int a() throws Exception {
    var one = start("t1", () -> spun += Slow.VALUE);
    return join(one, start("t2", () -> spun += Slow.VALUE), start("t3", () -> spun += Slow.VALUE));
  }

  //# quiet: a static initialiser that computes
  static final class Heavy {
    static final int VALUE;
    static { compute(SLOW); VALUE = 42; }
    static void touch() {}
  }
  public static int a() throws Exception {
    return join(start("t1", Heavy::touch), start("t2", Heavy::touch));
  }

  //# quiet: leaves waiting threads behind
  public static int a() throws Exception {
    start("t1", () -> LockSupport.park());
    start("t2", () -> new CountDownLatch(1).await());
    Thread.sleep(SLOW);
    return 42;
  }

  //# quiet: a thousand threads that sleep
  public static int a() throws Exception {
    Thread[] threads = new Thread[1_000];
    for (int i = 0; i < threads.length; i++) threads[i] = start("t" + i, () -> Thread.sleep(SLOW));
    return join(threads);
  }

  //# quiet: a chain of handovers among parked threads
  public static int a() throws Exception {
    Thread[] threads = new Thread[200];
    AtomicInteger turn = new AtomicInteger();
    for (int i = threads.length - 1; i >= 0; i--) {
      int me = i;
      threads[i] = start("t" + i, () -> {
        while (turn.get() != me) LockSupport.park();
        Thread.sleep(3);
        turn.incrementAndGet();
        if (me + 1 < threads.length) LockSupport.unpark(threads[me + 1]);
      });
    }
    return join(threads);
  }

  //# quiet: an executor of its own that naps between jobs
  public static int a() throws Exception {
    var jobs = new LinkedBlockingQueue<Runnable>();
    start("hand-made", () -> { while (true) { jobs.take().run(); Thread.sleep(20); } });
    int sum = 0;
    for (int i = 0; i < 21; i++) {
      var job = new FutureTask<>(() -> 2);
      jobs.add(job);
      sum += job.get();
    }
    return sum;
  }
}
