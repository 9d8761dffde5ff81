package learn.hook.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import learn.hook.choice.Decisions;
import learn.hook.choice.Settings;
import learn.hook.engine.Abort;
import learn.hook.engine.Course;
import learn.hook.engine.Engine;
import learn.hook.engine.Engines;
import learn.hook.engine.Strand;
import learn.hook.order.Clocks;
import learn.hook.order.Hash;
import learn.hook.order.Memory;
import learn.hook.tell.Shown;
import learn.hook.tell.Step;
import learn.hook.tell.Trace;
import org.jspecify.annotations.Nullable;

/** One schedule of a scenario, from its first step to its end. */
public final class Run implements Course {
  /** More threads than this are not controlled. */
  public static final int MOST_LANES = 32;

  private static final long STEP_NANOS = 1_000;
  // A fair schedule that has not ended after so many more steps is taken for endless.
  private static final int TURNS = 5_000;

  // Never started: it only stands for the lane that sets up.
  private static final Thread SCENARIO = Thread.ofPlatform().name("scenario").unstarted(() -> {});

  private static volatile @Nullable Run active;

  final Settings settings;
  final Decisions decisions;
  final Engine engine;
  final Memory memory = new Memory();
  final @Nullable Trace trace;
  private final Options options = new Options(this);

  Lane[] lanes = new Lane[4];
  int count;
  Lane current;
  @Nullable Thread carrier;
  @Nullable Ending ending;

  // Off while the scenario is set up and looked at afterwards, and when turns are taken.
  boolean exploring;
  boolean turnByTurn;
  boolean joining;
  boolean yielded;
  boolean sleeps;
  boolean freezes;

  // Somewhere the budget of switches left out a choice.
  boolean limited;

  int steps;
  int switches;
  int writes;
  long nanos = 1_000_000;
  int hash = 17;
  int lastGiven;
  int numbers;
  private @Nullable Map<Object, Map<Object, @Nullable Object>> shared;
  private int raced = -1;

  public Run(Settings settings, Decisions decisions, Runnable scenario) {
    this.settings = settings;
    this.decisions = decisions;
    this.engine = Engines.current();
    this.trace = settings.traced() ? new Trace() : null;
    this.current = lane(SCENARIO, scenario);
  }

  /** Runs it to its end on this thread. */
  public Ending run() {
    active = this;
    Places.traced = trace != null;
    try {
      engine.drive(this, current);
    } finally {
      active = null;
    }
    return ending == null ? new Ending.Finished(turnByTurn) : ending;
  }

  /** The same, but null for one that is over: an exit from a monitor must never throw. */
  static @Nullable Run hereUnlessOver() {
    Run run = active;
    return run == null || run.carrier != Thread.currentThread() || run.ending != null ? null : run;
  }

  /** The schedule that the calling thread is part of. */
  static @Nullable Run here() {
    Run run = active;
    if (run == null || run.carrier != Thread.currentThread()) return null;
    // Whatever still runs is on its way out.
    if (run.ending != null) throw Abort.ABORT;
    return run;
  }

  public int steps() {
    return steps;
  }

  public int switches() {
    return switches;
  }

  /** The budget of switches left something out. */
  public boolean isLimited() {
    return limited;
  }

  public int lanes() {
    return count;
  }

  public String laneName(int id) {
    return lanes[id].name;
  }

  public boolean isVirtual(int id) {
    return lanes[id].thread.isVirtual();
  }

  /** Stays the same as long as the same lanes do the same kinds of things in the same order. */
  public int hash() {
    return hash;
  }

  /** Index in the trace where the last prescribed choice was made. */
  public int stepOfLastGiven() {
    return lastGiven;
  }

  public List<Step> trace() {
    return trace == null ? List.of() : trace.steps();
  }

  /** Values that belong to this schedule, by identity, under a key of the caller's. */
  Map<Object, @Nullable Object> shared(Object key) {
    if (shared == null) shared = new HashMap<>();
    return shared.computeIfAbsent(key, k -> new IdentityHashMap<>());
  }

  /** Tells the order of all steps that depend on each other, as a hash. */
  public long whole() {
    long sum = 0;
    for (int i = 0; i < count; i++) sum += Hash.mix(lanes[i].history + i * 1_000_003L);
    return sum;
  }

  // ---- lanes

  Lane lane(Thread thread, Runnable body) {
    if (count == MOST_LANES) throw uncontrolled("more than " + MOST_LANES + " threads");
    if (count == lanes.length) lanes = Arrays.copyOf(lanes, 2 * count);
    Lane lane = new Lane(count, thread, nameOf(thread), body);
    if (settings.sampling() != null) lane.priority = settings.sampling().firstPriority();
    lanes[count++] = lane;
    return lane;
  }

  private String nameOf(Thread thread) {
    String name = thread.getName();
    boolean automatic = name.isBlank() || name.matches("Thread-\\d+");
    return automatic ? "thread-" + count : name;
  }

  @Nullable Lane laneOf(Thread thread) {
    for (int i = 0; i < count; i++) if (lanes[i].thread == thread) return lanes[i];
    return null;
  }

  void start(Thread thread, Runnable body) {
    if (laneOf(thread) != null) throw new IllegalThreadStateException();
    Lane parent = current;
    Lane child = lane(thread, body);
    tell("start", child.name);
    Clocks.join(child.clock, parent.clock, count);
    parent.clock[parent.id]++;
    child.history = Hash.mix(parent.history + child.id);
    parent.saw(child.id);
  }

  @Override
  public void runs(Strand strand, Thread on) {
    current = (Lane) strand;
    carrier = on;
  }

  @Override
  public boolean isOver() {
    return ending != null;
  }

  @Override
  public void cannotPass() {
    if (ending == null)
      ending = new Ending.Uncontrolled("switching inside a native callback", Trace.here());
  }

  @Override
  public List<Lane> strands() {
    return Arrays.asList(lanes).subList(0, count);
  }

  @Override
  public void live(Strand strand) {
    Lane lane = (Lane) strand;
    try {
      lane.body.run();
    } catch (Abort over) {
      throw over;
    } catch (Throwable thrown) {
      // Nobody can catch it any more; the schedule ends here.
      uncaught(lane, thrown);
    }
    lane.state = Lane.State.DONE;
    tell("ends", "");
    if (lane.id == 0 && ending == null) ending = new Ending.Finished(turnByTurn);
    Lane next = ending == null ? options.pick(lane, false) : null;
    if (next != null) switches++;
    engine.leave(this, next);
  }

  private void uncaught(Lane lane, Throwable thrown) {
    Thread.UncaughtExceptionHandler own = lane.thread.getUncaughtExceptionHandler();
    if (own == null || own instanceof ThreadGroup) {
      if (ending == null) ending = new Ending.Threw(lane, thrown, false);
      return;
    }
    try {
      own.uncaughtException(lane.thread, thrown);
    } catch (Abort over) {
      throw over;
    } catch (Throwable ignored) {
      // The JDK ignores it, too.
    }
  }

  // ---- steps

  /** Another lane may go first; then one step is made. */
  void point(String op, Object on) {
    Lane lane = current;
    if (lane.atomic > 0) return;
    count(lane, op);
    Lane to = options.pick(lane, true);
    if (to != lane) pass(lane, to);
    tell(op, on);
  }

  private void count(Lane lane, String op) {
    steps++;
    nanos += STEP_NANOS;
    hash = hash * 31 + op.hashCode();
    lane.saw(op.hashCode());
    if (yielded) passed(lane);
    if (settings.sampling() != null)
      lane.priority = settings.sampling().atStep(steps, lane.priority);
    if (steps > settings.steps()) limit();
  }

  /** Whoever let this lane pass has done so. */
  private void passed(Lane lane) {
    long others = ~(1L << lane.id);
    for (int i = 0; i < count; i++) lanes[i].letsPass &= others;
  }

  private void limit() {
    turnByTurn = true;
    if (steps > settings.steps() + TURNS) end(new Ending.Endless(options.alive()));
  }

  /** The others go first, if any can. */
  void yield(String op) {
    Lane lane = current;
    if (lane.atomic > 0) return;
    count(lane, op);
    tell(op, "");
    lane.letsPass = options.enabledBut(lane);
    yielded = true;
    if (settings.sampling() != null) lane.priority = Math.min(lane.priority, -steps);
    giveWay(lane);
  }

  /** The end of a round of a loop. */
  void round() {
    Lane lane = current;
    if (!lane.spinning.goesRound(writes)) return;
    if (lane.atomic > 0) throw uncontrolled("an endless loop where nobody may be switched to");
    lane.spinning.standAside(writes);
    count(lane, "spins");
    if (settings.sampling() != null) lane.priority = Math.min(lane.priority, -steps);
    giveWay(lane);
    lane.spinning.asideSince = -1;
  }

  private void giveWay(Lane lane) {
    Lane to = options.pick(lane, false);
    if (to != lane) pass(lane, to);
  }

  /** Returns when {@code ready}, or why it returns otherwise. */
  Woken block(Wait wait, BooleanSupplier ready) {
    Lane lane = current;
    if (ready.getAsBoolean()) return Woken.READY;
    if (lane.atomic > 0) throw uncontrolled("waiting inside a callback");
    lane.block(wait, ready);
    if (wait.kind() == Wait.Kind.SLEEP) sleeps = true;
    lane.saw(wait.kind().ordinal());
    if (trace != null) trace.waits(lane.id, wait.kind().name(), wait.on(), holder(wait));
    giveWay(lane);
    Woken woken = lane.timedOut ? Woken.TIMED_OUT : lane.spurred ? Woken.SPURIOUS : Woken.READY;
    lane.saw(woken.ordinal());
    if (trace != null) tellWoken(woken, wait);
    return woken;
  }

  private static String holder(Wait wait) {
    Lane holder = wait.holder().get();
    return holder == null || wait.kind() == Wait.Kind.JOIN ? "" : holder.name;
  }

  private void tellWoken(Woken woken, Wait wait) {
    if (trace == null) return;
    switch (woken) {
      case READY -> trace.resumes(current.id, wait.kind().name(), wait.on());
      case TIMED_OUT -> trace.add(current.id, "TIMES_OUT", "");
      case SPURIOUS -> trace.add(current.id, "RESUMES_SPURIOUSLY", "");
    }
  }

  /** A choice that is not about who goes next, such as whom a notify reaches. */
  int choose(int n) {
    if (n <= 1 || !isExploring()) return 0;
    int choice = decisions.isGiven() ? decisions.prescribed(n) : unprescribed(n);
    if (decisions.turns() != null) decisions.turns().tookOther(choice);
    decisions.log(n, choice);
    current.saw(choice);
    return choice;
  }

  private int unprescribed(int n) {
    if (settings.sampling() != null) return settings.sampling().any(n);
    return decisions.turns() == null ? 0 : decisions.turns().preferredOther(n);
  }

  boolean isExploring() {
    return exploring && !turnByTurn;
  }

  // ---- ends

  /** Ends the schedule here and now. */
  RuntimeException end(Ending how) {
    if (ending == null) ending = how;
    pass(current, null);
    throw Abort.ABORT;
  }

  void races(Ending.Race race) {
    if (settings.racesEnd()) throw end(race);
    if (!settings.traits().points.get(race.field())) raced = race.field();
  }

  /** A field that raced and is no scheduling point yet; -1 when there is none. */
  public int raced() {
    return raced;
  }

  RuntimeException uncontrolled(String what) {
    return end(new Ending.Uncontrolled(what, Trace.here()));
  }

  private void pass(Lane from, @Nullable Lane to) {
    switches++;
    engine.pass(this, from, to);
  }

  // ---- telling

  void tell(String op, Object on) {
    if (trace != null) trace.operation(current.id, op, on);
  }

  int lastStep() {
    return trace == null ? -1 : trace.last();
  }

  /** Where the lanes that are left stand, for the report. */
  List<Ending.Waiting> waiting(List<Lane> left) {
    List<Ending.Waiting> told = new ArrayList<>();
    for (Lane lane : left) {
      Lane holder = lane.wait.holder().get();
      int step = trace == null ? -1 : trace.lastOf(lane.id);
      int by = holder == null ? -1 : holder.id;
      told.add(new Ending.Waiting(lane.id, lane.wait.kind(), Shown.type(lane.wait.on()), by, step));
    }
    return told;
  }
}
