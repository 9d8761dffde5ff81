package learn.harness.look;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import learn.harness.look.Look.Kind;

/** All of a submission's threads, looked at one after the other. */
public final class Shot {
  private final List<Look> looks;
  private final Links links;
  private final Taken taken;
  private final Map<Thread, Look> byThread = new IdentityHashMap<>();
  private final Map<Object, Thread> monitors = new IdentityHashMap<>();

  Shot(List<Look> looks, Links links, Taken taken) {
    this.looks = List.copyOf(looks);
    this.links = links;
    this.taken = taken;
    for (Look look : looks) {
      byThread.put(look.thread(), look);
      for (Look.Monitor monitor : look.monitors())
        if (!isWaitedOn(look, monitor)) monitors.put(monitor.object(), look.thread());
    }
  }

  /** Whoever waits for a notify has let go of that monitor, although its frame still lists it. */
  private static boolean isWaitedOn(Look look, Look.Monitor monitor) {
    return look.waiting().kind() == Kind.NOTIFY
        && look.waiting().on().filter(on -> on == monitor.object()).isPresent();
  }

  public Taken taken() {
    return taken;
  }

  public List<Look> looks() {
    return looks;
  }

  public Optional<Look> of(Thread thread) {
    return Optional.ofNullable(byThread.get(thread));
  }

  /** Those that hold a monitor, and what they have not let go of. */
  public List<Look.Monitor> held(Look look) {
    return look.monitors().stream().filter(m -> monitors.get(m.object()) == look.thread()).toList();
  }

  /** The locks of which this shot knows that the thread has them: somebody waits for each. */
  public List<Object> locksOf(Thread thread) {
    return looks.stream()
        .filter(this::isForLock)
        .flatMap(look -> look.waiting().on().stream())
        .filter(lock -> links.owner(lock).filter(owner -> owner == thread).isPresent())
        .distinct()
        .toList();
  }

  public boolean isForLock(Look look) {
    return look.waiting().kind() == Kind.PARK
        && look.waiting().on().filter(on -> links.owner(on).isPresent()).isPresent();
  }

  /** Who is to end its wait, where that can be only one. */
  public Optional<Thread> awaited(Look look) {
    if (!look.waits()) return Optional.empty();
    Optional<Object> on = look.waiting().on();
    return switch (look.waiting().kind()) {
      case NONE -> Optional.empty();
      case MONITOR -> on.map(monitors::get);
      case NOTIFY -> on.filter(o -> look.isIn("java.lang.Thread", "join")).flatMap(Shot::thread);
      case PARK -> on.flatMap(o -> parkedFor(look, o));
      case CLASS_INIT -> initialiser(look);
    };
  }

  private static Optional<Thread> thread(Object object) {
    return object instanceof Thread thread ? Optional.of(thread) : Optional.empty();
  }

  private Optional<Thread> parkedFor(Look look, Object blocker) {
    if (blocker instanceof FutureTask<?>) return links.runner(blocker);
    if (!look.isIn("java.lang.VirtualThread", "join")) return links.owner(blocker);
    return looks.stream()
        .map(Look::thread)
        .filter(thread -> thread.isVirtual() && links.isEndOf(thread, blocker))
        .findFirst();
  }

  private Optional<Thread> initialiser(Look look) {
    return looks.stream()
        .filter(other -> other != look && other.initialises())
        .map(Look::thread)
        .findFirst();
  }

  /**
   * Threads of which each waits for the next, and the last for the first; empty when there is no
   * such circle.
   *
   * @param among one of them is such a one
   */
  public List<Look> circle(Predicate<Look> among) {
    return looks.stream()
        .filter(among)
        .map(this::way)
        .filter(way -> !way.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Look> way(Look start) {
    List<Look> way = new ArrayList<>();
    Optional<Look> each = Optional.of(start);
    while (each.isPresent()) {
      int met = way.indexOf(each.get());
      if (met >= 0) return met == 0 && way.size() > 1 ? way : List.of();
      way.add(each.get());
      each = awaited(each.get()).flatMap(this::of);
    }
    return List.of();
  }

  /** The same, where threads that only seem to run wait for a class that another initialises. */
  public Shot withClassInit(Shot before) {
    boolean anybody = looks.stream().anyMatch(Look::initialises);
    return anybody
        ? new Shot(looks.stream().map(l -> inClassInit(l, before)).toList(), links, taken)
        : this;
  }

  private Look inClassInit(Look look, Shot before) {
    boolean still = before.of(look.thread()).filter(look::isStill).isPresent();
    boolean another = looks.stream().anyMatch(l -> l != look && l.initialises());
    return still && another && look.seemsToRun() ? look.inClassInit() : look;
  }

  /** Whether none of these has moved since that other shot. */
  public static boolean areStill(List<Look> looks, Shot before) {
    return looks.stream().allMatch(l -> before.of(l.thread()).filter(l::isStill).isPresent());
  }
}
