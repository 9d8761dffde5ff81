package learn.harness.blocking;

/** What the programs stand among: threads that are in no poll, and the grader. */
final class Surroundings {
  private Surroundings() {}

  static final String ENV =
      """
      package ending;
      import java.io.*;
      import java.net.*;
      import java.util.concurrent.*;
      import java.util.concurrent.locks.*;
      import learn.kit.*;
      /** Helpers of the learner's, never called inside a poll. */
      public final class Env {
        static final long MS = 300;
        public static volatile long sink;
        static volatile boolean begun;
        public interface Act { void go() throws Exception; }
        static void mayThrow() throws Exception {}
        static void nap() { try { Thread.sleep(MS); } catch (InterruptedException e) {} }
        /** Until the check is ended. */
        static void longNap() { try { Thread.sleep(20_000); } catch (InterruptedException e) {} }
        static Thread start(Runnable r) {
          Thread t = new Thread(r, "env"); t.setDaemon(true); t.start(); return t;
        }
        static Thread sleeper() { return start(Env::nap); }
        static void later(Runnable r) { start(() -> { nap(); r.run(); }); }
        static CompletableFuture<Integer> late() {
          var f = new CompletableFuture<Integer>(); later(() -> f.complete(1)); return f;
        }
        static ExecutorService busyPool() {
          ExecutorService pool = Executors.newFixedThreadPool(1, r -> { var t = new Thread(r); t.setDaemon(true); return t; });
          pool.submit(Env::nap); return pool;
        }
        /** Returns once the lock is held, by a thread that sleeps or by one that computes. */
        static <L extends Lock> L held(L lock, Runnable meanwhile) throws Exception {
          var taken = new CountDownLatch(1);
          start(() -> { lock.lock(); try { taken.countDown(); meanwhile.run(); } finally { lock.unlock(); } });
          taken.await(); return lock;
        }
        static Object heldMonitor(Object monitor, Runnable meanwhile) throws Exception {
          var taken = new CountDownLatch(1);
          start(() -> { synchronized (monitor) { taken.countDown(); meanwhile.run(); } });
          taken.await(); return monitor;
        }
        /** Keeps a core busy for this much CPU of the thread's own. */
        static void compute(long millis) {
          for (long i = 0; i < millis * 20_000; i++) sink += i;
        }
        static Socket connected() throws IOException {
          try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var client = new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort());
            var other = server.accept();
            later(() -> { try { other.getOutputStream().write("x\\n".getBytes()); } catch (IOException e) {} });
            return client;
          }
        }
        static ServerSocket listening() throws IOException {
          var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
          later(() -> { try { new Socket(InetAddress.getLoopbackAddress(), server.getLocalPort()); } catch (IOException e) {} });
          return server;
        }
        static Process process() throws IOException { return new ProcessBuilder("sleep", "1").start(); }
        static String file() { return System.getProperty("java.home") + "/release"; }
      }
      final class Slow { static int N = Slow.slowly(); static int slowly() { Env.begun = true; Env.nap(); return 1; } }
      """;

  static final String GRADER =
      """
      package grade.ending;
      import java.util.concurrent.*;
      import learn.grade.*;
      import learn.kit.*;
      import learn.kit.Future;
      import learn.kit.test.*;
      final class AnswerGrader {
        interface Body { void run() throws Exception; }
        private boolean virtual;
        private final ProbeWaker probe = new ProbeWaker();
        private <T> void poll(Future<T> future) { Expect.ready(probe.poll(future), "pending"); }
        /** On this thread, or on a virtual one; what it throws comes out. */
        private void on(Body body) throws Exception {
          if (!virtual) { body.run(); return; }
          var task = new FutureTask<Void>(() -> { body.run(); return null; });
          Thread.ofVirtual().start(task);
          try { task.get(); }
          catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) throw error;
            throw e;
          }
        }
        %s
      }
      """;
}
