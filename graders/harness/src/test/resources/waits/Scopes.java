package ending;

import java.time.Duration;
import java.util.concurrent.*;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.locks.*;

/** The same as Stuck.java and Alive.java for structured scopes, which JDK 25 previews. */
public final class Answer {
  interface Body { void run() throws Exception; }

  static Runnable body(Body body) {
    return () -> { try { body.run(); } catch (Exception e) { throw new IllegalStateException(e); } };
  }

  static Thread start(String name, Body body) { return KIND().name(name).start(body(body)); }

  static ThreadFactory factory() { return KIND().name("subtask-", 0).factory(); }

  static <R> StructuredTaskScope<Integer, R> open(Joiner<Integer, R> joiner) {
    return StructuredTaskScope.open(joiner, c -> c.withThreadFactory(factory()));
  }

  static int join(Thread... threads) throws Exception {
    for (Thread each : threads) each.join();
    return 42;
  }

  //# stuck: structured-scope join, its subtask waits for ever
  public static int a() throws Exception {
    var never = new CountDownLatch(1);
    return join(start("owner", () -> {
      try (var scope = open(Joiner.<Integer>awaitAll())) {
        scope.fork(() -> { never.await(); return 1; }); // !
        scope.join(); // !
      }
    }));
  }

  //# stuck: structured-scope join, counted down after it
  public static int a() throws Exception {
    var ready = new CountDownLatch(1);
    try (var scope = open(Joiner.<Integer>awaitAllSuccessfulOrThrow())) {
      scope.fork(() -> { ready.await(); return 1; }); // !
      scope.fork(() -> 2);
      scope.join(); // !
      ready.countDown();
    }
    return 42;
  }

  //# stuck: structured-scope join under a lock that the subtask wants
  public static int a() throws Exception {
    var lock = new ReentrantLock();
    return join(start("owner", () -> {
      lock.lock();
      try (var scope = open(Joiner.<Integer>awaitAll())) {
        scope.fork(() -> { lock.lock(); return 1; }); // !
        scope.join(); // !
      }
    }));
  }

  //# stuck: structured-scope close, its subtask swallows the interrupt
  public static int a() throws Exception {
    var never = new Semaphore(0);
    return join(start("owner", () -> {
      var scope = open(Joiner.<Integer>awaitAll());
      scope.fork(() -> { never.acquireUninterruptibly(); return 1; }); // !
      scope.close(); // !
    }));
  }

  //# quiet: structured-scope join while a subtask sleeps
  public static int a() throws Exception {
    try (var scope = open(Joiner.<Integer>anySuccessfulResultOrThrow())) {
      scope.fork(() -> { Thread.sleep(500); return 42; });
      return scope.join();
    }
  }

  //# quiet: structured-scope join with a time limit
  public static int a() throws Exception {
    var never = new CountDownLatch(1);
    try (var scope = StructuredTaskScope.open(Joiner.<Integer>awaitAll(),
        c -> c.withThreadFactory(factory()).withTimeout(Duration.ofMillis(500)))) {
      scope.fork(() -> { never.await(); return 1; });
      scope.join();
    } catch (StructuredTaskScope.TimeoutException late) {
      return 42;
    }
    return 0;
  }

  //# quiet: structured-scope join, the first success ends the rest
  public static int a() throws Exception {
    var never = new CountDownLatch(1);
    try (var scope = open(Joiner.<Integer>anySuccessfulResultOrThrow())) {
      for (int i = 0; i < 5; i++) scope.fork(() -> { never.await(); return 1; });
      scope.fork(() -> { Thread.sleep(400); return 42; });
      return scope.join();
    }
  }
}
