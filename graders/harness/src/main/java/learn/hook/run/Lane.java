package learn.hook.run;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import learn.hook.engine.Strand;
import learn.hook.order.Hash;
import learn.hook.order.Spinning;
import org.jspecify.annotations.Nullable;

/** A thread of the scenario, platform or virtual: it never runs by itself, only when scheduled. */
public final class Lane extends Strand {
  enum State {
    READY,
    BLOCKED,
    DONE
  }

  final int id;
  final Thread thread;
  final Runnable body;
  final String name;
  final int[] clock = new int[Run.MOST_LANES];

  State state = State.READY;
  Wait wait = Wait.NOTHING;
  BooleanSupplier ready = () -> true;
  boolean timedOut;
  boolean spurred;
  boolean interrupted;
  boolean permit;

  // Nobody misses it when it never ends: a pool's idle worker.
  boolean background;

  // Above zero: no switch, because JDK code that calls back holds a lock of its own.
  int atomic;

  // Above zero: inside a class initialiser, which the JVM orders before every use of the class.
  int initialising;

  // Everything the lane has done and seen, as a hash: equal histories, equal local states.
  long history;

  // Lanes, as bits, that shall move before this one goes on: it yielded.
  long letsPass;
  final Spinning spinning = new Spinning();

  int priority;
  private @Nullable Map<Object, @Nullable Object> locals;

  Lane(int id, Thread thread, String name, Runnable body) {
    this.id = id;
    this.thread = thread;
    this.name = name;
    this.body = body;
    clock[id] = 1;
  }

  /** The thread object that the scenario knows; it is never started. */
  public Thread thread() {
    return thread;
  }

  /** What a screen calls this lane. */
  public String name() {
    return name;
  }

  /** Its order of start; 0 sets the scenario up. */
  public int id() {
    return id;
  }

  public boolean isDone() {
    return state == State.DONE;
  }

  /** It waits for something, with a time limit or without. */
  public boolean isBlocked() {
    return state == State.BLOCKED;
  }

  public boolean isInterrupted() {
    return interrupted;
  }

  /** Marks a worker that may wait for ever without being missed. */
  public void inBackground() {
    background = true;
  }

  /** Values that belong to this lane alone: thread locals, hold counts. */
  public Map<Object, @Nullable Object> locals() {
    if (locals == null) locals = new IdentityHashMap<>();
    return locals;
  }

  void block(Wait forWhat, BooleanSupplier until) {
    state = State.BLOCKED;
    wait = forWhat;
    ready = until;
    timedOut = false;
    spurred = false;
  }

  void wake() {
    state = State.READY;
  }

  void saw(long what) {
    history = Hash.mix(history * 31 + what);
  }
}
