package learn.harness.blocking;

import static learn.harness.blocking.Program.waits;

import java.util.List;

/** Calls that wait, each made directly in poll. */
final class Calls {
  private Calls() {}

  static final List<Program> ALL =
      List.of(
          waits("Thread.sleep", "", "Thread.sleep(120);"),
          waits("Thread.sleep(Duration)", "", "Thread.sleep(Duration.ofMillis(120));"),
          waits("TimeUnit.sleep", "", "TimeUnit.MILLISECONDS.sleep(120);"),
          waits("Thread.join", "Thread t = Env.sleeper();", "t.join();"),
          waits(
              "Thread.join(Duration)",
              "Thread t = Env.sleeper();",
              "t.join(Duration.ofSeconds(1));"),
          waits("Object.wait", "Object o = new Object();", "synchronized (o) { o.wait(120); }"),
          waits("LockSupport.park", "", "LockSupport.park();"),
          waits("LockSupport.parkNanos", "", "LockSupport.parkNanos(120_000_000L);"),
          waits(
              "LockSupport.parkUntil",
              "",
              "LockSupport.parkUntil(System.currentTimeMillis() + 120);"),
          waits(
              "Condition.await",
              "var l = new ReentrantLock(); var c = l.newCondition();",
              "l.lock(); try { c.await(); } finally { l.unlock(); }"),
          waits(
              "Condition.awaitNanos",
              "var l = new ReentrantLock(); var c = l.newCondition();",
              "l.lock(); try { c.awaitNanos(120_000_000); } finally { l.unlock(); }"),
          waits("CountDownLatch.await", "var l = new CountDownLatch(1);", "l.await();"),
          waits(
              "CountDownLatch.await(timed)",
              "var l = new CountDownLatch(1);",
              "l.await(120, TimeUnit.MILLISECONDS);"),
          waits("Semaphore.acquire", "var s = new Semaphore(0);", "s.acquire();"),
          waits(
              "Semaphore.acquireUninterruptibly",
              "var s = new Semaphore(1);",
              "s.acquireUninterruptibly(2);"),
          waits(
              "Semaphore.tryAcquire(timed)",
              "var s = new Semaphore(0);",
              "s.tryAcquire(120, TimeUnit.MILLISECONDS);"),
          waits("CyclicBarrier.await", "var b = new CyclicBarrier(2);", "b.await();"),
          waits(
              "Phaser.arriveAndAwaitAdvance",
              "var p = new Phaser(2);",
              "p.arriveAndAwaitAdvance();"),
          waits("Phaser.awaitAdvance", "var p = new Phaser(1);", "p.awaitAdvance(0);"),
          waits("Exchanger.exchange", "var x = new Exchanger<Integer>();", "x.exchange(1);"),
          waits(
              "LinkedBlockingQueue.take",
              "var q = new LinkedBlockingQueue<Integer>();",
              "q.take();"),
          waits(
              "ArrayBlockingQueue.put",
              "var q = new ArrayBlockingQueue<Integer>(1); q.add(1);",
              "q.put(2);"),
          waits(
              "BlockingQueue.poll(timed)",
              "BlockingQueue<Integer> q = new LinkedBlockingQueue<>();",
              "q.poll(120, TimeUnit.MILLISECONDS);"),
          waits("SynchronousQueue.put", "var q = new SynchronousQueue<Integer>();", "q.put(1);"),
          waits(
              "LinkedTransferQueue.transfer",
              "var q = new LinkedTransferQueue<Integer>();",
              "q.transfer(1);"),
          waits("DelayQueue.take", "var q = new DelayQueue<Delayed>();", "q.take();"),
          waits(
              "LinkedBlockingDeque.takeLast",
              "var q = new LinkedBlockingDeque<Integer>();",
              "q.takeLast();"),
          waits(
              "PriorityBlockingQueue.take",
              "var q = new PriorityBlockingQueue<Integer>();",
              "q.take();"),
          waits("Future.get", "var f = Env.busyPool().submit(() -> 1);", "f.get();"),
          waits(
              "FutureTask.get(timed)",
              "var f = new FutureTask<Integer>(() -> 1);",
              "f.get(120, TimeUnit.MILLISECONDS);"),
          waits("CompletableFuture.join", "var f = Env.late();", "f.join();"),
          waits("CompletableFuture.get", "var f = Env.late();", "f.get();"),
          waits(
              "ForkJoinTask.join",
              "var f = ForkJoinPool.commonPool().submit(Env::nap);",
              "f.join();"),
          waits(
              "ExecutorService.invokeAll",
              "var e = Env.busyPool();",
              "e.invokeAll(List.of(() -> 1));"),
          waits(
              "ExecutorService.invokeAny",
              "var e = Env.busyPool();",
              "e.invokeAny(List.of(() -> 1));"),
          waits(
              "ExecutorService.awaitTermination",
              "var e = Env.busyPool();",
              "e.awaitTermination(120, TimeUnit.MILLISECONDS);"),
          waits("ExecutorService.close", "var e = Env.busyPool();", "e.close();"),
          waits(
              "ExecutorCompletionService.take",
              "var e = new ExecutorCompletionService<Integer>(Env.busyPool());",
              "e.take();"),
          waits(
              "ForkJoinPool.awaitQuiescence",
              "var p = new ForkJoinPool(1); p.submit(Env::nap);",
              "p.awaitQuiescence(120, TimeUnit.MILLISECONDS);"),
          waits(
              "parallel stream",
              "",
              "Env.sink = IntStream.range(0, 1_000).parallel().map(i -> i + 1).sum();"),
          waits("Process.waitFor", "var p = Env.process();", "p.waitFor();"),
          waits("a process's output", "var p = Env.process().getInputStream();", "p.read();"),
          waits("ServerSocket.accept", "var s = Env.listening();", "s.accept();"),
          waits("Socket's input", "var in = Env.connected().getInputStream();", "in.read();"),
          waits(
              "new Socket",
              "var s = Env.listening();",
              "new Socket(\"localhost\", s.getLocalPort());"),
          waits(
              "SocketChannel.read",
              "var c = SocketChannel.open(Env.listening().getLocalSocketAddress());",
              "c.read(ByteBuffer.allocate(1));"),
          waits("Selector.select", "var s = Selector.open();", "s.select(120);"),
          waits(
              "DatagramSocket.receive",
              "var s = new DatagramSocket();",
              "s.receive(new DatagramPacket(new byte[1], 1));"),
          waits(
              "PipedInputStream.read",
              "var in = new PipedInputStream(new PipedOutputStream());",
              "in.read();"),
          waits("Files.readString", "var f = Path.of(Env.file());", "Files.readString(f);"),
          waits("FileInputStream.read", "var in = new FileInputStream(Env.file());", "in.read();"),
          waits("new FileReader", "", "new FileReader(Env.file());"),
          waits(
              "FileChannel.read",
              "var c = FileChannel.open(Path.of(Env.file()));",
              "c.read(ByteBuffer.allocate(1));"),
          waits(
              "HttpClient.send",
              "var c = java.net.http.HttpClient.newHttpClient(); var r ="
                  + " java.net.http.HttpRequest.newBuilder(URI.create(\"http://localhost:1/\")).build();",
              "c.send(r, java.net.http.HttpResponse.BodyHandlers.discarding());"),
          waits("InetAddress.getByName", "", "InetAddress.getByName(\"localhost\");"),
          waits("IO.readln", "", "IO.readln();"),
          waits(
              "ReferenceQueue.remove",
              "var q = new java.lang.ref.ReferenceQueue<Object>();",
              "q.remove(120);"),
          waits(
              "WatchService.take",
              "var w = FileSystems.getDefault().newWatchService();",
              "w.take();"),
          waits(
              "DriverManager.getConnection",
              "",
              "java.sql.DriverManager.getConnection(\"jdbc:no:\");"),
          // Seen by the sampler, for no call tells beforehand.
          waits(
              "synchronized, its owner sleeps",
              "var m = Env.heldMonitor(new Object(), Env::longNap);",
              "synchronized (m) { Env.sink++; }"),
          waits(
              "ReentrantLock.lock, its owner sleeps",
              "var l = Env.held(new ReentrantLock(), Env::longNap);",
              "l.lock();"),
          waits(
              "WriteLock.lock, its owner sleeps",
              "var l = Env.held(new ReentrantReadWriteLock().writeLock(), Env::longNap);",
              "l.lock();"),
          waits(
              "tryLock(timed), its owner sleeps",
              "var l = Env.held(new ReentrantLock(), Env::longNap);",
              "l.tryLock(1, TimeUnit.SECONDS);"),
          waits(
              "ConcurrentHashMap.compute, another one computes",
              "var m = new ConcurrentHashMap<Integer, Integer>(); var in = new CountDownLatch(1);"
                  + " Env.start(() -> m.computeIfAbsent(1, k -> { in.countDown(); Env.longNap();"
                  + " return 1; })); in.await();",
              "m.computeIfAbsent(1, k -> 2);"),
          waits(
              "BufferedReader over a socket",
              "var in = new BufferedReader(new"
                  + " InputStreamReader(Env.connected().getInputStream()));",
              "in.readLine();"),
          waits(
              "Scanner over a process",
              "var in = new Scanner(Env.process().getInputStream());",
              "in.hasNext();"),
          waits(
                  "a class that another thread initialises",
                  "Env.start(() -> Env.sink = Slow.N); while (!Env.begun) Thread.onSpinWait();",
                  "Env.sink = Slow.N;")
              .blind("Java calls a thread that waits for a class runnable"),
          Program.in(
              "busy spin",
              "slow-poll",
              "",
              "long end = System.nanoTime() + 6_000_000_000L;"
                  + " while (System.nanoTime() < end) Env.sink++; /*HERE*/"));
}
