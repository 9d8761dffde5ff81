package learn.hook.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import learn.hook.choice.Decisions;
import learn.hook.choice.Settings;
import learn.hook.choice.Turns;
import learn.hook.order.Hash;
import learn.hook.order.States;
import org.jspecify.annotations.Nullable;

/** Decides who goes next: what the choices are, in a fixed order, and which one is taken. */
final class Options {
  private final Run run;
  private Lane[] options = new Lane[8];
  private int size;

  // The first so many are nobody's doing; behind them come early timers and spurious wakeups.
  private int free;
  private int budgetUsed;
  private int spuriousUsed;

  Options(Run run) {
    this.run = run;
  }

  /** Null when the schedule is over. */
  @Nullable Lane pick(Lane from, boolean goesOn) {
    collect(from, goesOn);
    if (size == 0) return quiet();
    int choice = size == 1 ? 0 : choice(from, goesOn);
    if (run.ending != null) return null;
    Lane to = options[choice];
    if (to.state == Lane.State.BLOCKED) rouse(to, choice);
    if (run.decisions.turns() != null) run.decisions.turns().took(to.id);
    run.hash = run.hash * 31 + to.id;
    return to;
  }

  private int choice(Lane from, boolean goesOn) {
    if (run.turnByTurn) return goesOn && free > 1 ? 1 : 0;
    if (!run.exploring) return 0;
    Decisions decisions = run.decisions;
    if (!decisions.isGiven() && isKnown(from, goesOn)) {
      run.ending = new Ending.Known();
      return 0;
    }
    int allowed = allowed(goesOn);
    if (allowed < size) run.limited = true;
    int choice = decisions.isGiven() ? decisions.prescribed(allowed) : unprescribed(allowed);
    if (decisions.isGiven() && run.trace != null) run.lastGiven = run.trace.last() + 1;
    if (allowed > 1) decisions.log(allowed, choice);
    boolean costs = run.settings.delays() || goesOn || choice >= free;
    if (choice != 0 && costs) budgetUsed++;
    return choice;
  }

  private int unprescribed(int allowed) {
    if (run.settings.sampling() != null) return first();
    Turns turns = run.decisions.turns();
    return turns == null ? 0 : turns.preferred(allowed, option -> options[option].id);
  }

  /** By priority. */
  private int first() {
    int best = 0;
    for (int i = 1; i < free; i++) if (options[i].priority > options[best].priority) best = i;
    return best;
  }

  private int allowed(boolean goesOn) {
    if (budgetUsed < run.settings.budget()) return size;
    return goesOn || run.settings.delays() ? 1 : Math.max(1, free);
  }

  private boolean isKnown(Lane from, boolean goesOn) {
    States seen = run.settings.seen();
    return seen != null && !seen.add(state(from, goesOn));
  }

  private long state(Lane from, boolean goesOn) {
    long sum = 0;
    for (int i = 0; i < run.count; i++) {
      Lane lane = run.lanes[i];
      long bits = lane.history + i * 1_000_003L + lane.letsPass * 31;
      if (lane.state == Lane.State.BLOCKED)
        bits += lane.wait.isTimed() ? 7 + (lane.wait.deadline() - run.nanos) * 13 : 5;
      if (lane.spinning.asideSince == run.writes) bits += 11;
      sum += Hash.mix(bits);
    }
    int used = run.settings.budget() == Settings.UNBOUNDED ? 0 : budgetUsed;
    return Hash.mix(sum * 31 + (goesOn ? from.id : 77) + 1_000L * used + 1_000_000L * spuriousUsed);
  }

  private void rouse(Lane to, int choice) {
    if (choice >= free && to.wait.kind() != Wait.Kind.SLEEP) {
      to.spurred = true;
      spuriousUsed++;
    } else if (to.wait.kind() == Wait.Kind.SLEEP && !to.ready.getAsBoolean()) {
      expire(to);
    }
    to.wake();
  }

  private void expire(Lane lane) {
    run.nanos = Math.max(run.nanos, lane.wait.deadline());
    lane.timedOut = true;
  }

  // ---- collecting

  private void collect(Lane from, boolean goesOn) {
    size = 0;
    if (goesOn) add(from);
    long enabled = enabledBut(goesOn ? from : null);
    if (enabled != 0) addInTurn(from, enabled, false);
    if (size == 0 && enabled != 0) addInTurn(from, enabled, true);
    free = size;
    if (run.exploring && run.sleeps) addSleeper();
    if (free == 0) free = size;
    if (run.exploring && run.settings.spurious() && spuriousUsed == 0 && size > 0) addSpurious();
  }

  private void add(Lane lane) {
    if (size == options.length) options = Arrays.copyOf(options, 2 * size);
    options[size++] = lane;
  }

  private static boolean isIn(long lanes, Lane lane) {
    return (lanes >> lane.id & 1) != 0;
  }

  private boolean isAside(Lane lane) {
    return lane.spinning.asideSince == run.writes;
  }

  /** Whoever comes after {@code from} is first. */
  private void addInTurn(Lane from, long enabled, boolean asideToo) {
    int at = from.id;
    for (int k = 0; k < run.count; k++) {
      at = at + 1 == run.count ? 0 : at + 1;
      Lane lane = run.lanes[at];
      boolean passes = (lane.letsPass & enabled) == 0 && !isAside(lane);
      if (isIn(enabled, lane) && (asideToo || passes)) add(lane);
    }
  }

  /** The next sleeper may wake before anybody else moves: a sleep orders nothing. */
  private void addSleeper() {
    Lane next = null;
    for (int i = 1; i < run.count; i++) {
      Lane lane = run.lanes[i];
      boolean sleeps = lane.state == Lane.State.BLOCKED && lane.wait.kind() == Wait.Kind.SLEEP;
      boolean first = next == null || lane.wait.deadline() < next.wait.deadline();
      if (sleeps && !lane.ready.getAsBoolean() && first) next = lane;
    }
    if (next != null) add(next);
  }

  private void addSpurious() {
    for (int i = 1; i < run.count; i++) {
      Lane lane = run.lanes[i];
      boolean waits = lane.state == Lane.State.BLOCKED && lane.wait.spurious();
      if (waits && !lane.ready.getAsBoolean()) add(lane);
    }
  }

  /** Lanes that could go on, as bits; never the one that sets up, for it waits for all others. */
  long enabledBut(@Nullable Lane but) {
    long enabled = 0;
    for (int i = 1; i < run.count; i++) {
      Lane lane = run.lanes[i];
      if (lane != but && isEnabled(lane)) enabled |= 1L << i;
    }
    return enabled;
  }

  private static boolean isEnabled(Lane lane) {
    if (lane.state == Lane.State.READY) return true;
    return lane.state == Lane.State.BLOCKED && lane.ready.getAsBoolean();
  }

  List<String> alive() {
    List<String> alive = new ArrayList<>();
    for (int i = 1; i < run.count; i++) if (isEnabled(run.lanes[i])) alive.add(run.lanes[i].name);
    return alive;
  }

  // ---- nobody can go on

  private @Nullable Lane quiet() {
    if (run.ending != null) return null;
    Lane scenario = run.lanes[0];
    boolean over = scenario.state != Lane.State.DONE && isEnabled(scenario);
    Lane due = nextDue(over);
    if (due != null) {
      expire(due);
      due.wake();
      return due;
    }
    List<Lane> left = left(over);
    if (!left.isEmpty()) {
      run.ending = standstill(left);
      return null;
    }
    if (over) scenario.wake();
    return over ? scenario : null;
  }

  private @Nullable Lane nextDue(boolean over) {
    Lane due = null;
    for (int i = 0; i < run.count; i++) {
      Lane lane = run.lanes[i];
      if (lane.state != Lane.State.BLOCKED || !lane.wait.isTimed()) continue;
      if (over && (lane.background || i == 0)) continue;
      if (due == null || lane.wait.deadline() < due.wait.deadline()) due = lane;
    }
    return due;
  }

  private List<Lane> left(boolean over) {
    List<Lane> left = new ArrayList<>();
    for (int i = 0; i < run.count; i++) {
      Lane lane = run.lanes[i];
      boolean missed = lane.state == Lane.State.BLOCKED && !lane.background;
      boolean waitsForLanes = i == 0 && (over || run.joining);
      if (missed && !waitsForLanes) left.add(lane);
    }
    return left;
  }

  private Ending standstill(List<Lane> left) {
    boolean cycle = left.stream().anyMatch(lane -> isHeldBack(lane, left));
    boolean signal = left.stream().anyMatch(lane -> lane.wait.kind().isForSignal());
    String code = cycle ? "deadlock" : signal ? "lost-wakeup" : "stuck";
    return new Ending.Standstill(code, run.waiting(left));
  }

  /** Following who holds what leads back to where it began. */
  private static boolean isHeldBack(Lane first, List<Lane> left) {
    Lane at = first.wait.holder().get();
    for (int i = 0; i < left.size() && at != null && at != first; i++)
      at = left.contains(at) ? at.wait.holder().get() : null;
    return at == first;
  }
}
