package learn.harness.waits;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import learn.harness.look.Look;
import learn.harness.look.Look.Kind;
import learn.harness.look.Shot;
import learn.harness.tell.Stacks;
import learn.protocol.Evidence;
import learn.protocol.Evidence.Doing;
import learn.protocol.Evidence.Hold;
import learn.protocol.Evidence.Looks;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;

/** A finding about threads, in names and lines. */
final class Telling {
  private static final int MOST_THREADS = 16;
  private static final int MOST_PLACES = 4;

  private final Shot shot;
  private final Function<Thread, Looks> looks;
  private final Names names = new Names();

  Telling(Shot shot) {
    this(shot, _ -> Looks.ONCE);
  }

  /**
   * @param looks how often each thread was seen where it is
   */
  Telling(Shot shot, Function<Thread, Looks> looks) {
    this.shot = shot;
    this.looks = looks;
  }

  Finding finding(FindingCode code, List<Look> about) {
    List<Look> told = about.stream().filter(this::hasLines).limit(MOST_THREADS).toList();
    told.forEach(names::meet);
    List<Doing> doing = new ArrayList<>(told.stream().map(this::doing).toList());
    told.stream().flatMap(look -> dead(look).stream()).distinct().forEach(doing::add);
    return Finding.of(code, places(doing), new Evidence.Threads(doing));
  }

  private boolean hasLines(Look look) {
    return !lines(look).isEmpty();
  }

  private List<Place> lines(Look look) {
    String role = look.waits() ? "waits" : "ran";
    List<StackTraceElement> stack = new ArrayList<>(look.stack());
    entering(look).ifPresent(frame -> stack.set(0, frame));
    return Stacks.learner(stack.toArray(new StackTraceElement[0]), role);
  }

  /** Who waits to enter a block has come one instruction, and so perhaps a line, too far. */
  private Optional<StackTraceElement> entering(Look look) {
    if (look.waiting().kind() != Kind.MONITOR || look.stack().isEmpty()) return Optional.empty();
    StackTraceElement frame = look.stack().getFirst();
    int held = (int) shot.held(look).stream().filter(m -> m.depth() == 0).count();
    List<Integer> lines = shot.taken().lines(frame, held + 1);
    return lines.size() > held ? Optional.of(at(frame, lines.getLast())) : Optional.empty();
  }

  private static StackTraceElement at(StackTraceElement frame, int line) {
    return new StackTraceElement(
        frame.getClassLoaderName(),
        frame.getModuleName(),
        frame.getModuleVersion(),
        frame.getClassName(),
        frame.getMethodName(),
        frame.getFileName(),
        line);
  }

  /** First where each of them is, then where each took what another one waits for. */
  private static List<Place> places(List<Doing> doing) {
    Stream<Place> where = doing.stream().flatMap(d -> d.stack().stream().limit(1));
    Stream<Place> took =
        doing.stream().flatMap(d -> d.holds().stream()).flatMap(h -> h.at().stream());
    return Stream.concat(where, took).distinct().limit(MOST_PLACES).toList();
  }

  private Doing doing(Look look) {
    return new Doing(
        names.of(look.thread()),
        look.state().name(),
        names.of(look.waiting(), look),
        shot.awaited(look).map(names::of).orElse(""),
        lines(look),
        holds(look),
        looks.apply(look.thread()));
  }

  private List<Hold> holds(Look look) {
    List<Hold> holds = new ArrayList<>();
    for (int depth = 0; depth < look.stack().size(); depth++) holds.addAll(holds(look, depth));
    shot.locksOf(look.thread()).forEach(lock -> holds.add(new Hold(names.of(lock), List.of())));
    return holds.stream().distinct().toList();
  }

  /** The monitors of one frame, which the JVM lists the youngest first. */
  private List<Hold> holds(Look look, int depth) {
    List<Look.Monitor> held = shot.held(look).stream().filter(m -> m.depth() == depth).toList();
    if (held.isEmpty()) return List.of();
    List<Optional<Place>> lines = taken(look, depth, held.size());
    List<Hold> holds = new ArrayList<>();
    for (Look.Monitor monitor : held.reversed()) {
      List<Place> at = lines.get(holds.size()).stream().toList();
      holds.add(new Hold(names.of(monitor.object()), at));
    }
    return holds;
  }

  private List<Optional<Place>> taken(Look look, int depth, int count) {
    StackTraceElement frame = look.stack().get(depth);
    List<Optional<Place>> places =
        new ArrayList<>(
            shot.taken().lines(frame, count).stream().map(l -> place(at(frame, l))).toList());
    // A method that is synchronized as a whole took its own first, where it was called.
    while (places.size() < count) places.addFirst(callOf(look, depth));
    return places;
  }

  private static Optional<Place> callOf(Look look, int depth) {
    boolean called = depth + 1 < look.stack().size();
    return called ? place(look.stack().get(depth + 1)) : Optional.empty();
  }

  private static Optional<Place> place(StackTraceElement frame) {
    return Stacks.learner(new StackTraceElement[] {frame}, "holds").stream().findFirst();
  }

  /** Who has the lock and has ended: it is in no shot. */
  private Optional<Doing> dead(Look look) {
    return shot.awaited(look)
        .filter(thread -> !thread.isAlive())
        .map(
            thread ->
                new Doing(
                    names.of(thread),
                    Thread.State.TERMINATED.name(),
                    "",
                    "",
                    List.of(),
                    List.of(new Hold(names.of(look.waiting(), look), List.of())),
                    Looks.ONCE));
  }

  /** What threads and objects are called, the same all through one finding. */
  private static final class Names {
    private final Map<Thread, String> threads = new IdentityHashMap<>();
    private final Map<Object, String> objects = new IdentityHashMap<>();
    private final List<String> types = new ArrayList<>();

    /** All have to be met before the first is named: an only one needs no letter. */
    void meet(Look look) {
      of(look.thread());
      look.waiting().on().filter(Names::isOne).ifPresent(this::note);
      look.monitors().forEach(monitor -> note(monitor.object()));
    }

    private void note(Object object) {
      if (objects.containsKey(object)) return;
      String type = object.getClass().getName();
      long before = types.stream().filter(type::equals).count();
      types.add(type);
      objects.put(object, type + " " + (char) ('A' + before % 26));
    }

    String of(Thread thread) {
      return threads.computeIfAbsent(thread, this::fresh);
    }

    private String fresh(Thread thread) {
      String name = thread.getName();
      boolean plain = !name.isBlank() && !threads.containsValue(name);
      return plain ? name : (name + " #" + thread.threadId()).strip();
    }

    String of(Object object) {
      String type = object.getClass().getName();
      boolean only = types.stream().filter(type::equals).count() < 2;
      return only ? type : objects.getOrDefault(object, type);
    }

    /** One object that several may wait for; others are made for each wait. */
    private static boolean isOne(Object object) {
      return !object.getClass().getName().contains("$Signaller")
          && !object.getClass().getName().endsWith("Node");
    }

    String of(Look.Wait wait, Look look) {
      if (wait.kind() == Kind.CLASS_INIT) return "<clinit>";
      if (wait.kind() == Kind.NONE) return "";
      if (look.isJoining()) return Thread.class.getName();
      boolean lock = wait.kind() != Kind.PARK || wait.on().filter(Names::isLock).isPresent();
      if (lock && wait.on().isPresent()) return of(wait.on().get());
      String letter = wait.on().filter(Names::isOne).map(this::letter).orElse("");
      return called(look).map(type -> type + letter).orElse("");
    }

    private static boolean isLock(Object object) {
      return object instanceof java.util.concurrent.locks.AbstractOwnableSynchronizer;
    }

    private String letter(Object object) {
      String name = of(object);
      return name.indexOf(' ') > 0 ? name.substring(name.indexOf(' ')) : "";
    }

    /** The JDK's class that its own code called: a queue rather than the condition inside. */
    private static Optional<String> called(Look look) {
      List<StackTraceElement> jdks =
          look.stack().stream().takeWhile(frame -> frame.getModuleName() != null).toList();
      return Optional.of(jdks)
          .filter(frames -> !frames.isEmpty())
          .map(frames -> frames.getLast().getClassName())
          .filter(type -> !type.endsWith(".LockSupport"));
    }
  }
}
