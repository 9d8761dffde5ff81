package learn.harness.blocking;

import static learn.harness.blocking.Program.made;
import static learn.harness.blocking.Program.quiet;

import java.util.List;

/** Programs that wait for nothing inside a poll, although it looks like that. */
final class Quiet {
  private Quiet() {}

  static final List<Program> ALL =
      List.of(
          quiet(
              "free lock",
              "var l = new ReentrantLock();",
              "l.lock(); try { Env.sink++; } finally { l.unlock(); } l.lockInterruptibly();"
                  + " l.unlock();"),
          quiet(
              "free monitor",
              "var m = new Object();",
              "synchronized (m) { synchronized (m) { m.notifyAll(); } }"),
          quiet(
              "tryLock of a lock that is held",
              "var l = Env.held(new ReentrantLock(), Env::nap);",
              "if (l.tryLock()) throw new IllegalStateException();"),
          quiet(
              "finished futures",
              "var f = CompletableFuture.completedFuture(1); var t = new FutureTask<>(() -> 1);"
                  + " t.run();",
              "f.join(); f.get(); t.get(); f.get(1, TimeUnit.SECONDS);"),
          quiet(
              "failed future",
              "var f = new CompletableFuture<Integer>(); f.completeExceptionally(new"
                  + " IllegalStateException());",
              "try { f.join(); } catch (CompletionException e) { Env.sink++; }"),
          quiet(
              "permit at hand",
              "var s = new Semaphore(3);",
              "s.acquire(); s.acquireUninterruptibly(); s.tryAcquire(1, TimeUnit.SECONDS);"),
          quiet(
              "queue that holds something",
              "BlockingQueue<Integer> q = new LinkedBlockingQueue<>(List.of(1, 2, 3));",
              "q.take(); q.poll(1, TimeUnit.SECONDS); q.remove();"),
          quiet(
              "queue with room",
              "var q = new ArrayBlockingQueue<Integer>(2);",
              "q.put(1); q.offer(2, 1, TimeUnit.SECONDS);"),
          quiet(
              "expired element",
              "var q = new DelayQueue<Delayed>(); q.add(new Delayed() { public long"
                  + " getDelay(TimeUnit u) { return -1; } public int compareTo(Delayed o) { return"
                  + " 0; } });",
              "q.take();"),
          quiet("open latch", "var l = new CountDownLatch(0);", "l.await();"),
          quiet(
              "last at the barrier",
              "var b = new CyclicBarrier(1); var p = new Phaser(1);",
              "b.await(); p.arriveAndAwaitAdvance(); p.awaitAdvance(0);"),
          quiet(
              "sleep of no length",
              "",
              "Thread.sleep(0); Thread.sleep(Duration.ZERO); TimeUnit.SECONDS.sleep(0);"
                  + " LockSupport.parkNanos(0); Thread.yield();"),
          quiet(
              "limits of zero",
              "var l = new CountDownLatch(1); BlockingQueue<Integer> q = new"
                  + " LinkedBlockingQueue<>(); var s = new Semaphore(0);",
              "l.await(0, TimeUnit.SECONDS); q.poll(0, TimeUnit.SECONDS); s.tryAcquire(-1,"
                  + " TimeUnit.SECONDS); s.tryAcquire();"),
          quiet(
              "thread that has ended",
              "var t = Env.start(() -> {}); t.join(); var n = new Thread(() -> {});",
              "t.join(); n.join(); t.join(Duration.ofSeconds(1));"),
          quiet(
              "interrupted: it throws at once",
              "var l = new CountDownLatch(1);",
              "Thread.currentThread().interrupt(); try { l.await(); } catch (InterruptedException e) { Env.sink++; } Thread.currentThread().interrupt(); LockSupport.park(); Thread.interrupted();"
                  .replace("LockSupport.park();", "")),
          quiet(
              "println",
              "",
              "for (int i = 0; i < 200; i++) System.out.println(\"line \" + i);"
                  + " System.err.printf(\"%d%n\", 1);"),
          quiet(
              "randomUUID",
              "",
              "for (int i = 0; i < 50; i++) UUID.randomUUID(); new"
                  + " java.security.SecureRandom().nextInt();"),
          quiet(
              "String.format",
              "",
              "for (int i = 0; i < 50; i++) String.format(\"%05.2f %s %tY\", 1.5, List.of(i), new"
                  + " Date());"),
          quiet(
              "logging",
              "var log = java.util.logging.Logger.getLogger(\"x\");",
              "for (int i = 0; i < 50; i++) log.warning(\"w\" + i);"
                  + " System.getLogger(\"y\").log(System.Logger.Level.INFO, \"z\");"),
          quiet(
              "loading classes",
              "",
              "new java.util.regex.PatternSyntaxException(\"\", \"\", 1);"
                  + " java.time.format.DateTimeFormatter.ISO_DATE.format(java.time.LocalDate.EPOCH);"
                  + " Stream.of(1).collect(Collectors.groupingBy(n -> n));"
                  + " ResourceBundle.clearCache();"),
          quiet(
              "garbage",
              "",
              "for (int i = 0; i < 3_000; i++) Env.sink += new byte[64 << 10].length;"
                  + " System.gc();"),
          quiet(
              "waiting outside of poll",
              "Thread.sleep(30); new CountDownLatch(1).await(10, TimeUnit.MILLISECONDS);",
              "CompletableFuture.runAsync(Env::nap); Env.sleeper();"
                  + " Thread.ofVirtual().start(Env::nap);"),
          quiet(
              "lock whose owner computes",
              "var l = Env.held(new ReentrantLock(), () -> Env.compute(400));",
              "l.lock(); l.unlock();"),
          quiet(
              "monitor whose owner computes",
              "var m = Env.heldMonitor(new Object(), () -> Env.compute(400));",
              "synchronized (m) { Env.sink++; }"),
          quiet(
              "write lock whose owner computes",
              "var l = Env.held(new ReentrantReadWriteLock().writeLock(), () -> Env.compute(200));",
              "l.lock(); l.unlock();"),
          quiet(
              "memory read as a stream",
              "var in = new ByteArrayInputStream(\"1 2\\n3\".getBytes());",
              "in.read(); new Scanner(in).nextInt(); new BufferedReader(new"
                  + " StringReader(\"x\")).readLine(); new Scanner(\"1 2\").nextInt();"),
          quiet(
              "non-blocking channel",
              "var c = SocketChannel.open(Env.listening().getLocalSocketAddress());"
                  + " c.configureBlocking(false); var s = Selector.open();",
              "c.read(ByteBuffer.allocate(1)); s.selectNow(); s.wakeup();"),
          quiet(
              "bytes at hand in a pipe",
              "var in = new PipedInputStream(); var out = new PipedOutputStream(in); out.write(1);"
                  + " out.flush();",
              "in.read();"),
          quiet(
              "address instead of a name",
              "",
              "InetAddress.getByName(\"127.0.0.1\"); new InetSocketAddress(\"::1\", 1);"),
          quiet(
              "stream that is not parallel",
              "",
              "Env.sink = IntStream.range(0, 1_000).parallel().sequential().sum(); List.of(3,"
                  + " 1).stream().sorted().toList();"),
          quiet(
              "executor with nothing to do",
              "var e = Executors.newCachedThreadPool(); var v ="
                  + " Executors.newVirtualThreadPerTaskExecutor();",
              "e.invokeAll(List.<Callable<Integer>>of()); e.close(); v.close();"),
          quiet(
              "submitting to an executor",
              "var e = Env.busyPool();",
              "e.submit(Env::nap); e.shutdown(); e.isTerminated(); e.awaitTermination(0,"
                  + " TimeUnit.SECONDS);"),
          quiet("a little computing", "", "Env.compute(40);"),
          quiet(
              "CompletableFuture, put together",
              "var f = Env.late();",
              "f.thenApply(n -> n + 1).whenComplete((n, t) -> Env.sink++).orTimeout(1,"
                  + " TimeUnit.SECONDS); f.getNow(0);"),
          quiet("spin-wait hint", "", "for (int i = 0; i < 1_000; i++) Thread.onSpinWait();"),
          made(
              "a queue of the learner's own",
              "",
              """
              static final class Mine extends LinkedBlockingQueue<Integer> {
                @Override public Integer take() { return 7; } }
              public static Future<Integer> future() { BlockingQueue<Integer> q = new Mine(); return cx -> { try {
                q.take();
              } catch (InterruptedException e) { } return Poll.ready(42); }; }
              """),
          made(
                  "a method of the same shape that is no poll",
                  "",
                  """
                  static Poll<Integer> poll(Context cx) { try { Thread.sleep(30); } catch (InterruptedException e) { } return Poll.ready(42); }
                  public static void go() { poll(null); }
                  """)
              .graded("on(() -> X.go());"),
          made(
                  "a base class polled by nobody",
                  "",
                  """
                  static class Base { public Poll<Integer> poll(Context cx) { LockSupport.parkNanos(20_000_000); return Poll.ready(42); } }
                  static final class Mine extends Base implements Future<Integer> { }
                  public static void go() { new Mine().drop(); new Base().poll(null); }
                  """)
              .graded("on(() -> X.go());"),
          made(
                  "a poll that ends in an exception, then a wait outside",
                  "",
                  """
                  public static void go() throws Exception { Future<Integer> f = cx -> { throw new IllegalStateException(); };
                    try { f.poll(null); } catch (IllegalStateException e) { }
                    Thread.sleep(30); new LinkedBlockingQueue<Integer>().poll(20, TimeUnit.MILLISECONDS); }
                  """)
              .graded("on(() -> X.go());"),
          made(
                  "a poll that overflows the stack, then a wait outside",
                  "",
                  """
                  static int deep(Future<Integer> f) { f.poll(null); return deep(f) + 1; }
                  public static void go() throws Exception { Future<Integer>[] f = new Future[1];
                    f[0] = cx -> { f[0].poll(cx); return Poll.ready(42); };
                    try { f[0].poll(null); } catch (StackOverflowError e) { }
                    Thread.sleep(30); }
                  """)
              .graded("on(() -> X.go());"),
          quiet("a waker that unparks, notifies, releases", "", "cx.waker().wakeByRef();"),
          made(
                  "wakers of all sorts",
                  "",
                  """
                  public static void go() { var s = new Semaphore(0); var m = new Object(); var t = Thread.currentThread();
                    Waker.from(s::release).wakeByRef(); Waker.from(() -> { synchronized (m) { m.notifyAll(); } }).wakeByRef();
                    Waker.from(() -> LockSupport.unpark(t)).wakeByRef(); Waker.from(new CountDownLatch(1)::countDown).wakeByRef(); }
                  """)
              .graded("on(() -> X.go());"),
          made(
                  "a hundred thousand polls",
                  "",
                  """
                  public static void go() { int[] n = {0}; Future<Integer> f = cx -> { n[0]++; return Poll.pending(); };
                    for (int i = 0; i < 100_000; i++) f.poll(null); }
                  """)
              .graded("on(() -> X.go());"),
          quiet("the grader waits while the waker is cloned", "", "cx.waker().clone().drop();")
              .graded(
                  "on(() -> { probe.onClone(() -> { try { Thread.sleep(60); } catch"
                      + " (InterruptedException e) { } }); poll(X.future()); });"),
          quiet(
                  "a race at the waker",
                  "",
                  "synchronized (Env.class) { cx.waker().clone().drop(); }")
              .graded(
                  "on(() -> { probe.onClone(() -> Race.against(() -> { synchronized"
                      + " (ending.Env.class) { ending.Env.sink++; } })); poll(X.future()); });"),
          made(
                  "a child of the grader's that waits",
                  "",
                  """
                  public static Future<Integer> parent(Future<Integer> child) { return cx -> child.poll(cx); }
                  """)
              .graded(
                  "on(() -> poll(X.parent(cx -> { try { Thread.sleep(60); } catch"
                      + " (InterruptedException e) { } return Poll.ready(1); })));"));
}
