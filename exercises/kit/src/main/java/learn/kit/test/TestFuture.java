package learn.kit.test;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import learn.kit.Context;
import learn.kit.Fault;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * A scripted child. It does what its script says, and holds its owner to the contract of {@link
 * Future}: each of these is a {@link Fault} at the owner's line.
 *
 * <pre>
 *   poll-after-ready   polled again after Ready, after a panic, or after drop
 *   double-drop        dropped twice before its end
 *   leaked-drop        polled, and abandoned without a drop (see expectEnded)
 *   poll-reentered     polled or dropped from inside its own poll
 *   poll-overlap       polled or dropped while another thread polls it
 * </pre>
 *
 * <p>It keeps the contract itself, so it is also an example of a leaf future: see {@link #register}
 * for the step that everybody gets wrong first.
 */
public final class TestFuture<T> implements Future<T> {
  private static final long NOBODY = 0; // no thread has this id

  /** How it ends. */
  private sealed interface End<T> {
    record Value<T>(T value) implements End<T> {}

    record Panic<T>(RuntimeException thrown) implements End<T> {}
  }

  private final String name;

  // Id of the thread that is inside poll or drop. Atomic and outside the lock: an intruder must be
  // found out, not made to wait until the coast is clear.
  private final AtomicLong inside = new AtomicLong(NOBODY);

  // One lock for all that follows: complete() may come from any thread, also during a poll.
  private final Object lock = new Object();

  // Empty while nobody has said how it ends; set once.
  private Optional<End<T>> end;

  // How many more polls the script answers with Pending, waking itself each time.
  private int pendingsLeft;

  // The clone of the LATEST poll's waker, taken out by whoever is to wake it. Here only while end
  // is empty: afterwards there is nothing to wake for.
  private Optional<Waker> latest = Optional.empty();

  // Where it was polled first, by its owner: the line to show when nobody ever drops it.
  private Throwable firstPoll = new Throwable("never polled");

  private int polls;
  private int drops;
  private boolean finished;

  private TestFuture(String name, int pendings, Optional<End<T>> end) {
    this.name = name;
    this.pendingsLeft = pendings;
    this.end = end;
  }

  /** Ready at its first poll. */
  public static <T> TestFuture<T> ready(String name, T value) {
    return after(name, 0, value);
  }

  /** Pending this many times, each time waking itself, then Ready. It never clones its waker. */
  public static <T> TestFuture<T> after(String name, int pendings, T value) {
    return new TestFuture<>(name, pendings, Optional.of(new End.Value<>(value)));
  }

  /** Pending until {@link #complete} or {@link #panic} is called. */
  public static <T> TestFuture<T> manual(String name) {
    return new TestFuture<>(name, 0, Optional.empty());
  }

  /** Gives it its value and wakes the latest waker. From any thread, once. */
  public void complete(T value) {
    settle(new End.Value<>(value));
  }

  /** Makes its next poll throw, and wakes the latest waker. From any thread, once. */
  public void panic(RuntimeException thrown) {
    settle(new End.Panic<>(thrown));
  }

  private void settle(End<T> with) {
    Optional<Waker> toWake;
    synchronized (lock) {
      if (end.isPresent()) throw new IllegalStateException(name + " has its end already");
      end = Optional.of(with);
      toWake = takeWaker();
    }
    // After the lock: the waker may run code that comes back here.
    toWake.ifPresent(Waker::wake);
  }

  /** How often it was polled; polls that were faults count, too. */
  public int polls() {
    synchronized (lock) {
      return polls;
    }
  }

  /** How often it was dropped before its end. */
  public int drops() {
    synchronized (lock) {
      return drops;
    }
  }

  /** Whether it has answered Ready, or has panicked. */
  public boolean finished() {
    synchronized (lock) {
      return finished;
    }
  }

  /**
   * Ready, panicked or dropped: else it was abandoned, and that is the fault {@code leaked-drop}.
   * For the moment at which its owner is certainly gone; a {@link TestExecutor} asks by itself when
   * it is closed.
   */
  public void expectEnded() {
    synchronized (lock) {
      if (finished || drops > 0) return;
      throw Fault.at(firstPoll.getStackTrace(), "leaked-drop", name + " was never dropped", name);
    }
  }

  /** Follows the script. */
  @Override
  public Poll<T> poll(Context cx) {
    enter("polled");
    TestExecutor.enrol(this);
    try {
      return step(cx);
    } finally {
      inside.set(NOBODY);
    }
  }

  private Poll<T> step(Context cx) {
    if (countPoll()) {
      cx.waker().wakeByRef();
      return Poll.pending();
    }
    return settled() ? finish() : register(cx);
  }

  /** Counts this poll; true when the script answers it with Pending. */
  private boolean countPoll() {
    synchronized (lock) {
      if (polls++ == 0) firstPoll = new Throwable("polled here");
      if (finished || drops > 0)
        throw Fault.of("poll-after-ready", name + " was polled again after its end", name);
      if (pendingsLeft == 0) return false;
      pendingsLeft--;
      return true;
    }
  }

  /**
   * Register, then look. {@link #complete} may have come after our first look, so looking and
   * storing are one step under the lock that complete takes, too. Cloning stays outside: foreign
   * code may run in it.
   */
  private Poll<T> register(Context cx) {
    Waker clone = cx.waker().clone();
    boolean waits;
    Optional<Waker> unused;
    synchronized (lock) {
      waits = end.isEmpty();
      unused = waits ? latest : Optional.of(clone);
      if (waits) latest = Optional.of(clone);
    }
    unused.ifPresent(Waker::drop);
    return waits ? Poll.pending() : finish();
  }

  private boolean settled() {
    synchronized (lock) {
      return end.isPresent();
    }
  }

  private Poll<T> finish() {
    synchronized (lock) {
      finished = true;
      return switch (end.orElseThrow()) {
        case End.Value<T>(T value) -> Poll.ready(value);
        case End.Panic<T>(RuntimeException thrown) -> throw thrown;
      };
    }
  }

  /** Gives it up: its waker is dropped, and {@link #complete} will wake nobody. */
  @Override
  public void drop() {
    enter("dropped");
    try {
      countDrop().ifPresent(Waker::drop);
    } finally {
      inside.set(NOBODY);
    }
  }

  private Optional<Waker> countDrop() {
    synchronized (lock) {
      if (finished) return Optional.empty(); // after its end nothing is owed
      if (++drops > 1) throw Fault.of("double-drop", name + " was dropped twice", name);
      return takeWaker();
    }
  }

  /** One at a time. Who finds somebody inside is at fault, and leaves the mark as it is. */
  private void enter(String what) {
    long self = Thread.currentThread().threadId();
    long other = inside.compareAndExchange(NOBODY, self);
    if (other == self)
      throw Fault.of("poll-reentered", name + " was " + what + " from inside its own poll", name);
    if (other != NOBODY)
      throw Fault.of(
          "poll-overlap", name + " was " + what + " while another thread polls it", name);
  }

  private Optional<Waker> takeWaker() {
    Optional<Waker> taken = latest;
    latest = Optional.empty();
    return taken;
  }

  @Override
  public String toString() {
    return name;
  }
}
