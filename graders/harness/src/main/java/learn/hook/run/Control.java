package learn.hook.run;

import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import learn.hook.order.Clocks;
import org.jspecify.annotations.Nullable;

/**
 * What models of JDK classes are written against. Everything here but {@link #isActive} may only be
 * called while a schedule runs; outside one, a model does what the JDK's class does.
 */
public final class Control {
  /** Part of an object: all of it. */
  public static final int WHOLE = -1;

  private static final long FIRST_MILLIS = 1_700_000_000_000L;
  static final int MONITOR = -2;
  static final int PERMIT = -3;
  static final int FROZEN = -4;

  private Control() {}

  /** The calling code is part of a schedule, so whatever it does is to be modelled. */
  public static boolean isActive() {
    return Run.here() != null;
  }

  /** The lane that calls. */
  public static Lane lane() {
    return run().current;
  }

  /** The lane of a thread object; null when it was never started under control. */
  public static @Nullable Lane laneOf(Thread thread) {
    return run().laneOf(thread);
  }

  /**
   * A scheduling point: others may go first. Call it once at the beginning of an operation that
   * others can tell; all that follows, up to the next point or wait, is one step.
   *
   * @param op short code of the operation, for the lanes: {@code lock}, {@code offer} …
   * @param on what it is done to
   */
  public static void point(String op, Object on) {
    run().point(op, on);
  }

  /** The same for giving up a lock, which is a step of its own only where locks are looked at. */
  public static void releasePoint(String op, Object on) {
    Run run = run();
    if (run.settings.traits().locksObserved) run.point(op, on);
    else run.tell(op, on);
  }

  /** Somebody can tell whether this lock is free without taking it (tryLock, isLocked). */
  public static void observesLocks() {
    Run run = run();
    if (run.settings.traits().locksObserved) return;
    run.settings.traits().locksObserved = true;
    throw run.end(new Ending.Again());
  }

  /** The others go first, if any can: {@code Thread.yield} and the like. */
  public static void yield(String op) {
    run().yield(op);
  }

  /** Tells a step without making it a scheduling point. */
  public static void tell(String op, Object on) {
    run().tell(op, on);
  }

  /** Completes the step told last with what it saw or gave. */
  public static void saw(@Nullable Object value) {
    Run run = run();
    if (run.trace != null) run.trace.saw(run.current.id, value);
  }

  /** Completes the step told last with the lanes it wakes. */
  public static void wakes(List<Lane> lanes) {
    Run run = run();
    if (run.trace != null) run.trace.names(run.current.id, lanes.stream().map(Lane::name).toList());
  }

  /** The source calls this object so. */
  public static void named(@Nullable Object object, String name) {
    Run run = run();
    if (run.trace != null) run.trace.named(object, name);
  }

  // ---- waiting

  /**
   * Waits until {@code ready}, which looks at plain fields of models only and calls nothing here.
   * When it returns {@link Woken#READY} the condition holds and nobody has moved since.
   */
  public static Woken await(Wait wait, BooleanSupplier ready) {
    return run().block(wait, ready);
  }

  /**
   * The same for calls that an interrupt ends; one that is pending ends it at once.
   *
   * @throws InterruptedException having cleared the flag
   */
  public static Woken awaitInterruptibly(Wait wait, BooleanSupplier ready)
      throws InterruptedException {
    Lane lane = lane();
    checkInterrupt();
    Woken woken = run().block(wait, () -> lane.interrupted || ready.getAsBoolean());
    if (woken == Woken.READY && !ready.getAsBoolean()) checkInterrupt();
    return woken;
  }

  /** Throws, having cleared the flag, when the lane was interrupted. */
  public static void checkInterrupt() throws InterruptedException {
    Lane lane = lane();
    if (!lane.interrupted) return;
    lane.interrupted = false;
    throw new InterruptedException();
  }

  /** Sets a lane's interrupt flag; whatever waits interruptibly there goes on. */
  public static void interrupt(Lane lane) {
    Run run = run();
    Order.write(run, lane, WHOLE);
    lane.interrupted = true;
    // A thread that is interrupted while it parks returns.
  }

  /** Clears and returns the calling lane's interrupt flag. */
  public static boolean interrupted() {
    Run run = run();
    Order.write(run, run.current, WHOLE);
    boolean was = run.current.interrupted;
    run.current.interrupted = false;
    return was;
  }

  // ---- order

  /**
   * Takes something: a lock, a permit, an element. All that happened before the releases of {@code
   * on} so far happens before what follows.
   */
  public static void acquire(Object on) {
    Order.acquire(run(), on, WHOLE);
  }

  /** The same for one part of an object, such as a key or an index. */
  public static void acquire(Object on, int part) {
    Order.acquire(run(), on, part);
  }

  /** Like {@link #acquire(Object)}, but takes nothing: {@code get()}, {@code isDone()}. */
  public static void observe(Object on) {
    Order.observe(run(), on, WHOLE);
  }

  public static void observe(Object on, int part) {
    Order.observe(run(), on, part);
  }

  /** What the lane has done so far happens before whatever acquires or observes {@code on}. */
  public static void release(Object on) {
    Order.release(run(), on, WHOLE);
  }

  public static void release(Object on, int part) {
    Order.release(run(), on, part);
  }

  /** Depends on the model's state and is entitled to nothing: a failed try, {@code size()}. */
  public static void look(Object on) {
    Order.read(run(), on, WHOLE);
  }

  /** Changes the model's state and promises nothing. */
  public static void change(Object on) {
    Order.write(run(), on, WHOLE);
  }

  /** The lane has learned what another did, all of it: {@code join}. */
  public static void acquireAllOf(Lane lane) {
    Run run = run();
    Clocks.join(run.current.clock, lane.clock, run.count);
    run.current.saw(lane.history);
  }

  // ---- threads, time, choices

  /** Starts a thread as a lane; {@code body} is what its run method would do. */
  public static Lane start(Thread thread, Runnable body) {
    Run run = run();
    run.start(thread, body);
    return run.lanes[run.count - 1];
  }

  /** Virtual nanoseconds. A lane that asks has learned something that depends on all steps. */
  public static long nanos() {
    Run run = run();
    run.current.saw(run.nanos);
    return run.nanos;
  }

  /** Virtual milliseconds since the epoch. */
  public static long millis() {
    return FIRST_MILLIS + nanos() / 1_000_000;
  }

  /** A deadline for {@link Wait#until}; it strikes only when nobody else can move. */
  public static long deadline(long nanosFromNow) {
    long now = nanos();
    long at = now + Math.max(1, nanosFromNow);
    return at < now ? Wait.NEVER - 1 : at;
  }

  /** One of {@code n} ways to go on, each of which is tried: whom a notify reaches. */
  public static int choose(int n) {
    return run().choose(n);
  }

  /** Values that belong to this schedule, by identity, under a key of the caller's. */
  public static Map<Object, @Nullable Object> shared(Object key) {
    return run().shared(key);
  }

  /** A number that is the same in every run of the same schedule: hash codes, seeds. */
  public static int number() {
    Run run = run();
    run.current.saw(run.numbers);
    return ++run.numbers;
  }

  /**
   * Runs JDK code that calls back into the learner's while it holds a lock of its own: no switch
   * until it returns.
   */
  public static <T extends @Nullable Object> T atomically(Supplier<T> body) {
    Lane lane = lane();
    lane.atomic++;
    try {
      return body.get();
    } finally {
      lane.atomic--;
    }
  }

  /** Ends the search: this cannot be controlled, and has not been begun. */
  public static RuntimeException uncontrolled(String what) {
    return run().uncontrolled(what);
  }

  static Run run() {
    Run run = Run.here();
    if (run == null) throw new IllegalStateException("no schedule runs");
    return run;
  }
}
