package learn.harness.blocking;

import static learn.harness.blocking.Program.in;
import static learn.harness.blocking.Program.made;
import static learn.harness.blocking.Program.waits;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The same calls, made in a less direct way. */
final class Forms {
  private static final String FOUND = "blocking-in-poll";

  private Forms() {}

  /** What is made beforehand, the receiver, and the call. */
  private static final Map<String, String[]> SEVERAL =
      Map.of(
          "latch", new String[] {"var x = new CountDownLatch(1);", "x", "await()"},
          "queue", new String[] {"var x = new LinkedBlockingQueue<Integer>();", "x", "take()"},
          "future", new String[] {"var x = Env.late();", "x", "join()"},
          "thread", new String[] {"var x = Env.sleeper();", "x", "join()"},
          "semaphore", new String[] {"var x = new Semaphore(0);", "x", "acquire()"});

  static final List<Program> ALL =
      Stream.concat(SEVERAL.keySet().stream().sorted().flatMap(Forms::forms), others().stream())
          .toList();

  private static Stream<Program> forms(String key) {
    String[] parts = SEVERAL.get(key);
    String call = parts[1] + "." + parts[2];
    String reference = parts[1] + "::" + parts[2].replace("()", "");
    return Stream.of(
        in(
            key + ", method reference",
            FOUND,
            parts[0],
            "Env.Act a = "
                + reference
                + "; /*HERE*/\ntry { a.go(); }\n"
                + " catch (Exception e) { throw new IllegalStateException(e); }"),
        in(
            key + ", lambda",
            FOUND,
            parts[0],
            "List.of(1, 2).forEach(n -> { try {\n"
                + call
                + "; /*HERE*/\n}"
                + " catch (Exception e) { throw new IllegalStateException(e); } });"),
        in(
            key + ", lambda made before poll",
            FOUND,
            parts[0] + " Env.Act a = () -> " + call + "; /*HERE*/",
            "try { a.go(); } catch (Exception e) { throw new IllegalStateException(e); }"),
        waits(
            key + ", in a synchronized block",
            parts[0],
            "synchronized (Env.class) { " + call + "; }"),
        in(
            key + ", swallowed",
            FOUND,
            parts[0],
            "try { " + call + "; /*HERE*/\n} catch (Throwable t) { Env.sink++; }"));
  }

  private static List<Program> others() {
    return List.of(
        made(
            "helper method",
            FOUND,
            """
            static void help() { try {
              Thread.sleep(120); /*HERE*/
            } catch (InterruptedException e) { } }
            public static Future<Integer> future() { return cx -> { help(); return Poll.ready(42); }; }
            """),
        made(
            "own subclass of a queue",
            FOUND,
            """
            static final class Mine extends LinkedBlockingQueue<Integer> { }
            public static Future<Integer> future() { var q = new Mine(); return cx -> { try {
              q.take(); /*HERE*/
            } catch (InterruptedException e) { } return Poll.ready(42); }; }
            """),
        made(
            "super.take()",
            FOUND,
            """
            static final class Mine extends LinkedBlockingQueue<Integer> {
              @Override public Integer take() throws InterruptedException {
                return super.take(); /*HERE*/
              }
            }
            public static Future<Integer> future() { BlockingQueue<Integer> q = new Mine(); return cx -> { try {
              q.take();
            } catch (InterruptedException e) { } return Poll.ready(42); }; }
            """),
        made(
            "own subclass of FutureTask, by its interface",
            FOUND,
            """
            static final class Mine extends FutureTask<Integer> { Mine() { super(() -> 1); } }
            public static Future<Integer> future() { java.util.concurrent.Future<Integer> f = new Mine(); return cx -> { try {
              f.get(); /*HERE*/
            } catch (InterruptedException | ExecutionException e) { } return Poll.ready(42); }; }
            """),
        made(
            "own subclass of Thread, static sleep",
            FOUND,
            """
            static final class Mine extends Thread { }
            public static Future<Integer> future() { return cx -> { try {
              Mine.sleep(120); /*HERE*/
            } catch (InterruptedException e) { } return Poll.ready(42); }; }
            """),
        made(
            "unqualified wait() of an own class",
            FOUND,
            """
            static final class Mine implements Future<Integer> {
              @Override public synchronized Poll<Integer> poll(Context cx) { try {
                wait(120); /*HERE*/
              } catch (InterruptedException e) { } return Poll.ready(42); } }
            public static Future<Integer> future() { return new Mine(); }
            """),
        made(
            "synchronized poll, the owner sleeps",
            FOUND,
            """
            static final class Mine implements Future<Integer> {
              @Override public synchronized Poll<Integer> poll(Context cx) {
                Env.sink++; /*HERE*/
                return Poll.ready(42); } }
            public static Future<Integer> future() throws Exception { var m = new Mine(); Env.heldMonitor(m, Env::longNap); return m; }
            """),
        made(
            "synchronized helper, the owner sleeps",
            FOUND,
            """
            static final class Mine implements Future<Integer> {
              @Override public Poll<Integer> poll(Context cx) { return helps(); }
              synchronized Poll<Integer> helps() {
                Env.sink++; /*HERE*/
                return Poll.ready(42); } }
            public static Future<Integer> future() throws Exception { var m = new Mine(); Env.heldMonitor(m, Env::longNap); return m; }
            """),
        made(
            "static initialiser",
            FOUND,
            """
            static final class Lazy { static int n; static { try {
              Thread.sleep(120); /*HERE*/
            } catch (InterruptedException e) { } n = 42; } }
            public static Future<Integer> future() { return cx -> Poll.ready(Lazy.n); }
            """),
        made(
            "record",
            FOUND,
            """
            record Mine(CountDownLatch latch) implements Future<Integer> {
              @Override public Poll<Integer> poll(Context cx) { try {
                latch.await(); /*HERE*/
              } catch (InterruptedException e) { } return Poll.ready(42); } }
            public static Future<Integer> future() { return new Mine(new CountDownLatch(1)); }
            """),
        made(
            "enum constant with a body",
            FOUND,
            """
            enum Mine implements Future<Integer> { IT {
              @Override public Poll<Integer> poll(Context cx) {
                LockSupport.parkNanos(120_000_000); /*HERE*/
                return Poll.ready(42); } } }
            public static Future<Integer> future() { return Mine.IT; }
            """),
        made(
            "anonymous class",
            FOUND,
            """
            public static Future<Integer> future() { return new Future<>() {
              @Override public Poll<Integer> poll(Context cx) {
                LockSupport.park(this); /*HERE*/
                return Poll.ready(42); } }; }
            """),
        made(
            "bridge: poll returns Ready",
            FOUND,
            """
            static final class Mine implements Future<Integer> {
              @Override public Poll.Ready<Integer> poll(Context cx) {
                LockSupport.parkNanos(120_000_000); /*HERE*/
                return new Poll.Ready<>(42); } }
            public static Future<Integer> future() { return new Mine(); }
            public static Poll<Integer> direct(Context cx) { return new Mine().poll(cx); }
            """),
        made(
                "bridge, called by who knows the class",
                FOUND,
                """
                static final class Mine implements Future<Integer> {
                  @Override public Poll.Ready<Integer> poll(Context cx) {
                    LockSupport.parkNanos(120_000_000); /*HERE*/
                    return new Poll.Ready<>(42); } }
                public static void go() { try (var cx = Context.fromWaker(Waker.noop())) { new Mine().poll(cx); } }
                """)
            .graded("on(X::go);".replace("X::go", "() -> X.go()")),
        made(
            "poll inherited from a class that is no future",
            FOUND,
            """
            static class Base { public Poll<Integer> poll(Context cx) {
                LockSupport.parkNanos(120_000_000); /*HERE*/
                return Poll.ready(42); } }
            static final class Mine extends Base implements Future<Integer> { }
            public static Future<Integer> future() { return new Mine(); }
            """),
        made(
            "poll of an abstract class, its step overridden",
            FOUND,
            """
            static abstract class Base implements Future<Integer> {
              @Override public final Poll<Integer> poll(Context cx) { step(); return Poll.ready(42); }
              abstract void step(); }
            static final class Mine extends Base { void step() {
                LockSupport.parkNanos(120_000_000); /*HERE*/
            } }
            public static Future<Integer> future() { return new Mine(); }
            """),
        made(
            "default poll of an own interface",
            FOUND,
            """
            interface Mine extends Future<Integer> { @Override default Poll<Integer> poll(Context cx) {
                LockSupport.parkNanos(120_000_000); /*HERE*/
                return Poll.ready(42); } }
            public static Future<Integer> future() { return new Mine() { }; }
            """),
        made(
            "poll is a reference to an own method",
            FOUND,
            """
            Poll<Integer> step(Context cx) {
                LockSupport.parkNanos(120_000_000); /*HERE*/
                return Poll.ready(42); }
            public static Future<Integer> future() { return new X()::step; }
            """
                .replace("new X()", "new X.It()")
                .replace("Poll<Integer> step", "static final class It { Poll<Integer> step")
                .replace("return Poll.ready(42); }", "return Poll.ready(42); } }")),
        made(
                "a callback of one's own that must return at once, as a reference to the JDK",
                FOUND,
                """
                interface Hook { @NonBlocking void fired() throws Exception; }
                static void call(Hook hook) throws Exception { hook.fired(); }
                public static void go() throws Exception { var latch = new CountDownLatch(1);
                  call(latch::await); /*HERE*/
                }
                """)
            .graded("on(() -> X.go());"),
        made(
                "a generic callback that must return at once",
                FOUND,
                """
                interface Hook<T> { @NonBlocking void fired(T t); }
                static final class Mine implements Hook<String> { public void fired(String s) {
                    LockSupport.parkNanos(120_000_000); /*HERE*/
                } }
                static <T> void call(Hook<T> hook, T t) { hook.fired(t); }
                public static void go() { call(new Mine(), "x"); }
                """)
            .graded("on(() -> X.go());"),
        made(
                "waker",
                FOUND,
                """
                public static Wake wake() { var queue = new ArrayBlockingQueue<Integer>(1); queue.add(1);
                  return () -> { try {
                    queue.put(2); /*HERE*/
                  } catch (InterruptedException e) { } }; }
                """)
            .graded("on(() -> Waker.from(X.wake()).wakeByRef());"),
        made(
                "waker, as a method reference",
                FOUND,
                """
                public static Wake wake() { var semaphore = new Semaphore(0);
                  return semaphore::acquireUninterruptibly; /*HERE*/
                }
                """)
            .graded("on(() -> Waker.from(X.wake()).wakeByRef());"),
        made(
                "waker, when it is cloned",
                FOUND,
                """
                static final class Mine implements Wake { public void wakeByRef() { }
                  public void cloned() {
                    LockSupport.parkNanos(120_000_000); /*HERE*/
                  } }
                public static Wake wake() { return new Mine(); }
                """)
            .graded("on(() -> Waker.from(X.wake()).clone());"),
        in("a future given to the kit", FOUND, "", "Thread.sleep(120); /*HERE*/")
            .graded(
                "on(() -> { try (var executor = TestExecutor.create()) {"
                    + " executor.spawn(\"it\", X.future()); executor.runUntilStalled(); } });"),
        made(
            "a child polled by its parent",
            FOUND,
            """
            public static Future<Integer> future() { Future<Integer> child = cx -> { try {
                Thread.sleep(120); /*HERE*/
              } catch (InterruptedException e) { } return Poll.ready(42); };
              return cx -> child.poll(cx); }
            """),
        made(
                "on a worker of the learner's own, swallowed",
                FOUND,
                """
                public static void go() throws Exception { Future<Integer> f = cx -> { try {
                    Thread.sleep(120); /*HERE*/
                  } catch (InterruptedException e) { } return Poll.ready(42); };
                  var t = new Thread(() -> { try (var cx = Context.fromWaker(Waker.noop())) { f.poll(cx); } catch (Throwable x) { } });
                  t.start(); t.join(); }
                """)
            .graded("on(() -> X.go());"));
  }
}
