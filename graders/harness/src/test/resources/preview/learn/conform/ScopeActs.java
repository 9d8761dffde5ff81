package learn.conform;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** What can be done with scopes and scoped values. */
public final class ScopeActs implements Staged {
  private static final ScopedValue<String> USER = ScopedValue.newInstance();
  private static final ScopedValue<String> ROOM = ScopedValue.newInstance();

  private final Semaphore gate = new Semaphore(0, true);
  private final List<Subtask<String>> forked = new CopyOnWriteArrayList<>();
  private final AtomicInteger begun = new AtomicInteger();
  private final AtomicInteger over = new AtomicInteger();
  private volatile StructuredTaskScope<String, ?> scope;
  private volatile boolean closed = true;

  @Override
  public List<String> acts() {
    return List.of(
        "open", "open all", "open any", "open await", "open until", "open 1h",
        "fork a", "fork b", "fork wait", "fork wait too", "fork failure", "fork run", "fork null",
        "fork elsewhere", "join", "join it", "cancelled", "close", "state", "get", "exception",
        "release", "release it", "bound", "unbound", "or else", "or null", "or throw", "nested",
        "two", "in a thread", "inherited", "throws", "left open", "crossed");
  }

  @Override
  public String picture() {
    StringBuilder states = new StringBuilder();
    for (Subtask<String> each : forked) states.append(each.state()).append(' ');
    return begun.get() + " begun, " + over.get() + " over: " + states;
  }

  @Override
  public Object does(String act) throws Exception {
    return switch (act) {
      case "open" -> open(Joiner.awaitAllSuccessfulOrThrow());
      case "open all" -> open(Joiner.allSuccessfulOrThrow());
      case "open any" -> open(Joiner.anySuccessfulResultOrThrow());
      case "open await" -> open(Joiner.awaitAll());
      case "open until" -> open(Joiner.allUntil(s -> s.state() == Subtask.State.FAILED));
      case "open 1h" -> openFor(Duration.ofHours(1));
      case "fork a" -> fork(() -> "a");
      case "fork b" -> fork(() -> "b");
      case "fork wait", "fork wait too" -> fork(this::waits);
      case "fork failure" -> fork(() -> { throw new IllegalStateException("no"); });
      case "fork run" -> kept(scope.fork(() -> { begun.incrementAndGet(); over.incrementAndGet(); }));
      case "fork null" -> fork((Callable<String>) null);
      case "fork elsewhere" -> ScopedValue.where(USER, "ada").call(() -> fork(() -> "c"));
      case "join", "join it" -> shown(scope.join());
      case "cancelled" -> scope.isCancelled();
      case "close" -> close();
      case "state" -> forked.getLast().state();
      case "get" -> forked.getLast().get();
      case "exception" -> forked.getLast().exception().getMessage();
      case "release", "release it" -> { gate.release(begun.get() - over.get()); yield ""; }
      default -> value(act);
    };
  }

  private Object open(Joiner<String, ?> joiner) {
    if (!closed) return "is open";
    closed = false;
    scope = StructuredTaskScope.open(joiner);
    return "";
  }

  private Object openFor(Duration limit) {
    if (!closed) return "is open";
    closed = false;
    scope = StructuredTaskScope.open(Joiner.<String>awaitAll(), c -> c.withTimeout(limit));
    return "";
  }

  private Object close() {
    try {
      scope.close();
      closed = true;
      return "";
    } catch (IllegalStateException unjoined) {
      closed = true;
      throw unjoined;
    }
  }

  private Object fork(Callable<String> body) {
    return kept(scope.fork(body == null ? null : () -> {
      begun.incrementAndGet();
      try {
        return body.call();
      } finally {
        over.incrementAndGet();
      }
    }));
  }

  private Object kept(Subtask<String> subtask) {
    forked.add(subtask);
    return "";
  }

  private String waits() throws InterruptedException {
    gate.acquire();
    return "waited";
  }

  private static Object shown(Object result) {
    return result instanceof Stream<?> all
        ? all.map(s -> ((Subtask<?>) s).state()).toList()
        : result;
  }

  // ---- scoped values

  private Object value(String act) throws Exception {
    return switch (act) {
      case "bound" -> ScopedValue.where(USER, "ada").call(() -> USER.get() + USER.isBound());
      case "unbound" -> USER.isBound() ? "bound" : USER.get();
      case "or else" -> USER.orElse("nobody");
      case "or null" -> USER.orElse(null);
      case "or throw" -> USER.orElseThrow(IllegalArgumentException::new);
      case "nested" -> ScopedValue.where(USER, "ada").call(this::rebound);
      case "two" -> ScopedValue.where(USER, "ada").where(ROOM, "9")
          .call(() -> USER.get() + ROOM.get());
      case "in a thread" -> ScopedValue.where(USER, "ada").call(this::inThread);
      case "inherited" -> ScopedValue.where(USER, "ada").call(this::inSubtask);
      case "throws" -> ScopedValue.where(USER, "ada").call(() -> { throw new Exception(); });
      case "left open" -> leftOpen();
      case "crossed" -> crossed();
      default -> throw new IllegalArgumentException(act);
    };
  }

  private String rebound() {
    String inner = ScopedValue.where(USER, null).call(() -> USER.get() + ROOM.isBound());
    return inner + USER.get();
  }

  private String inThread() throws InterruptedException {
    List<String> seen = new CopyOnWriteArrayList<>();
    Thread thread = Thread.ofVirtual().start(() -> seen.add(USER.orElse("nobody")));
    thread.join();
    return seen.getFirst();
  }

  private String inSubtask() throws InterruptedException {
    try (var inner = StructuredTaskScope.<String>open()) {
      Subtask<String> user = inner.fork(() -> ScopedValue.where(ROOM, "1").call(USER::get));
      inner.join();
      return user.get();
    }
  }

  private Object leftOpen() {
    ScopedValue.where(USER, "ada").run(StructuredTaskScope::open);
    return "left";
  }

  private Object crossed() {
    var outer = StructuredTaskScope.open();
    var inner = StructuredTaskScope.open();
    try {
      outer.close();
      return "closed";
    } finally {
      inner.close();
    }
  }
}
