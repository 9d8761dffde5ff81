package learn.kit;

import java.lang.reflect.UndeclaredThrowableException;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The future of an {@link Async} body. Two threads and one baton: who does not have it waits, so
 * all plain fields below belong to whoever moves, and the baton orders their accesses.
 */
final class Coroutine<T> implements Future<T>, Async.Await {
  private static final long NOBODY = 0; // no thread has this id

  // On a body's thread: its coroutine. Everywhere else empty.
  private static final ThreadLocal<Optional<Coroutine<?>>> RUNNING =
      ThreadLocal.withInitial(Optional::empty);

  /** What the body hands over together with the baton. */
  private sealed interface Said<T> {
    record Awaits<T>(Future<?> child) implements Said<T> {}

    record Returned<T>(T value) implements Said<T> {}

    record Threw<T>(Throwable thrown) implements Said<T> {}
  }

  /** What the body gets back for an await. */
  private sealed interface Answer {
    record Value(Object value) implements Answer {}

    record Throws(Throwable thrown) implements Answer {}
  }

  private final Async.Body<T> body;

  // The baton: a permit in one of the two, or in neither while somebody moves.
  private final Semaphore forBody = new Semaphore(0);
  private final Semaphore forPoller = new Semaphore(0);

  // The body's last words. Empty before the first poll; Awaits while it is suspended.
  private Optional<Said<T>> said = Optional.empty();
  private Optional<Answer> answer = Optional.empty();

  // Whose thread the body moves on behalf of; a new one may poll each time.
  private Thread poller = Thread.currentThread();

  // Ready was answered, or the body panicked, or it was dropped.
  private boolean over;

  // Id of the thread inside poll or drop. A second one must be found out, not made to wait.
  private final AtomicLong inside = new AtomicLong(NOBODY);

  Coroutine(Async.Body<T> body) {
    this.body = body;
  }

  static Thread caller() {
    return RUNNING.get().map(running -> running.poller).orElseGet(Thread::currentThread);
  }

  /** Lets the body run from await to await, for as long as the awaited futures are Ready. */
  @Override
  public Poll<T> poll(Context cx) {
    enter("polled");
    try {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      return advance(said.orElseGet(this::start), cx);
    } finally {
      inside.set(NOBODY);
    }
  }

  private Poll<T> advance(Said<T> from, Context cx) {
    for (Said<T> now = from; ; ) {
      switch (now) {
        case Said.Awaits<T>(Future<?> child) -> {
          Optional<Answer> next = ask(child, cx);
          if (next.isEmpty()) return Poll.pending();
          now = resume(next.get());
        }
        case Said.Returned<T>(T value) -> {
          over = true;
          return Poll.ready(value);
        }
        case Said.Threw<T>(Throwable thrown) -> {
          over = true;
          throw panic(thrown);
        }
      }
    }
  }

  /** One poll of the awaited future; empty for Pending. */
  private static <U> Optional<Answer> ask(Future<U> child, Context cx) {
    try {
      return switch (child.poll(cx)) {
        case Poll.Ready<U>(U value) -> Optional.of(new Answer.Value(value));
        case Poll.Pending<U>() -> Optional.empty();
      };
    } catch (Throwable panic) {
      // The child has ended, and its owner drops it. Then the await throws what the poll threw.
      return Optional.of(new Answer.Throws(dropAfter(panic, child)));
    }
  }

  private static Throwable dropAfter(Throwable panic, Future<?> child) {
    try {
      child.drop();
    } catch (RuntimeException second) {
      if (second != panic) panic.addSuppressed(second);
    }
    return panic;
  }

  private Said<T> start() {
    poller = caller();
    Thread.ofVirtual().name("async").start(this::run);
    return awaitBody();
  }

  private Said<T> resume(Answer with) {
    poller = caller();
    answer = Optional.of(with);
    forBody.release();
    return awaitBody();
  }

  private Said<T> awaitBody() {
    forPoller.acquireUninterruptibly();
    return said.orElseThrow();
  }

  /** The body's thread, from its first step to its last. */
  private void run() {
    RUNNING.set(Optional.of(this));
    Said<T> last;
    try {
      last = new Said.Returned<>(body.run(this));
    } catch (Throwable thrown) {
      last = new Said.Threw<>(thrown);
    }
    said = Optional.of(last);
    forPoller.release();
  }

  /** On the body's thread: hands the question over, and stands still until somebody answers. */
  @Override
  @SuppressWarnings("unchecked") // ask() has taken the value out of this very future
  public <U> U await(Future<U> future) {
    if (RUNNING.get().filter(running -> running == this).isEmpty())
      throw new IllegalStateException("await outside of its own body");
    if (over) throw new IllegalStateException("await while the future is being dropped");
    said = Optional.of(new Said.Awaits<>(future));
    forPoller.release();
    forBody.acquireUninterruptibly();
    return switch (answer.orElseThrow()) {
      case Answer.Value(Object value) -> (U) value;
      case Answer.Throws(Throwable thrown) -> throw Coroutine.<RuntimeException>sneak(thrown);
    };
  }

  /** From the inside out, as Rust does it: the awaited future first, then the body's own. */
  @Override
  public void drop() {
    enter("dropped");
    try {
      boolean suspended = !over && said.isPresent();
      over = true;
      if (suspended && said.orElseThrow() instanceof Said.Awaits<T>(Future<?> child)) unwind(child);
    } finally {
      inside.set(NOBODY);
    }
  }

  private void unwind(Future<?> child) {
    try {
      child.drop();
    } finally {
      Said<T> last = resume(new Answer.Throws(new Async.Dropped()));
      // A finally block may have thrown something of its own: a panic in a destructor.
      if (last instanceof Said.Threw<T>(Throwable thrown) && !(thrown instanceof Async.Dropped))
        throw panic(thrown);
    }
  }

  private void enter(String what) {
    long self = caller().threadId();
    long other = inside.compareAndExchange(NOBODY, self);
    if (other == self)
      throw Fault.of("poll-reentered", "async was " + what + " from inside its own poll", "async");
    if (other != NOBODY)
      throw Fault.of(
          "poll-overlap", "async was " + what + " while another thread polls it", "async");
  }

  private static RuntimeException panic(Throwable thrown) {
    if (thrown instanceof RuntimeException || thrown instanceof Error) return sneak(thrown);
    return new UndeclaredThrowableException(thrown);
  }

  @SuppressWarnings("unchecked") // X is erased: the cast does nothing at run time
  private static <X extends Throwable> X sneak(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
