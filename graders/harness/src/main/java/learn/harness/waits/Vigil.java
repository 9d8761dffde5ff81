package learn.harness.waits;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import learn.harness.look.Asleep;
import learn.harness.look.Look;
import learn.harness.look.Lookout;
import learn.harness.look.Pools;
import learn.harness.look.Shot;
import learn.protocol.Finding;
import learn.protocol.FindingCode;

/**
 * Looks at the threads of one check until nothing can happen any more. Not in the first beats, in
 * which most checks end, and not often while it is busy.
 */
public final class Vigil {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int FIRST_BEAT = 3;
  private static final int QUIET_BEATS = 2;
  private static final int BUSY_BEATS = 5;
  private static final long QUIET_NANOS = 4_000_000;
  // A look may take this part of a core, at most; but is never put off for long.
  private static final int SHARE = 40;
  private static final long LONGEST_PAUSE_NANOS = 200_000_000;
  // Equal looks that are enough where the kernel says that nobody wants a core; and where it does
  // not, so many that a thread which was woken before the first would have had its turn.
  private static final int LOOKS = 3;
  private static final int LOOKS_UNSURE = 20;

  // What is not certain by then is looked at as seldom as anything else.
  private static final int MOST_SUSPICIOUS = 2 * LOOKS_UNSURE;

  private final Lookout lookout;
  private final Thread check;
  private final Samples samples = new Samples();
  private Optional<Shot> before = Optional.empty();
  private boolean isFirst = true;
  private int beats;
  private int quietBeats;
  private long notBefore = System.nanoTime();
  private boolean suspicious;
  private int suspiciousLooks;
  private int circleLooks;
  private int calmLooks;

  public Vigil(Lookout lookout, Thread check) {
    this.lookout = lookout;
    this.check = check;
  }

  /**
   * Once a beat.
   *
   * @param cpuNanos CPU the process used in it
   * @return what is certain now
   */
  public Optional<Finding> beat(long cpuNanos) {
    beats++;
    quietBeats = cpuNanos < QUIET_NANOS ? quietBeats + 1 : 0;
    if (!isTime()) return Optional.empty();
    long start = THREADS.getCurrentThreadCpuTime();
    Optional<Finding> found = lookout.shot().flatMap(this::judged);
    long pause = SHARE * (THREADS.getCurrentThreadCpuTime() - start);
    // The first is dear: it loads what looking needs.
    notBefore = System.nanoTime() + (isFirst ? 0 : Math.min(pause, LONGEST_PAUSE_NANOS));
    isFirst = false;
    return found;
  }

  private boolean isTime() {
    if (beats < FIRST_BEAT) return false;
    if (suspicious && suspiciousLooks < MOST_SUSPICIOUS) return true;
    boolean due = quietBeats >= QUIET_BEATS || beats % BUSY_BEATS == 0;
    return due && System.nanoTime() - notBefore >= 0;
  }

  private Optional<Finding> judged(Shot raw) {
    Shot last = before.orElse(raw);
    Shot shot = before.isPresent() ? raw.withClassInit(last) : raw;
    before = Optional.of(shot);
    samples.add(shot);
    List<Look> circle = shot.circle(this::isNew);
    circleLooks = circle.isEmpty() ? 0 : Shot.areStill(circle, last) ? circleLooks + 1 : 1;
    List<Look> waiting = Role.WAITS.in(shot);
    boolean nobody = isOver(shot, waiting);
    calmLooks = nobody ? calmer(Shot.areStill(waiting, last)) : 0;
    suspicious = nobody || !circle.isEmpty();
    suspiciousLooks = suspicious ? suspiciousLooks + 1 : 0;
    return verdict(shot, circle, waiting);
  }

  /** Nobody is left who could do anything, and somebody of the learner's waits for it. */
  private boolean isOver(Shot shot, List<Look> waiting) {
    return Role.ALIVE.in(shot).isEmpty()
        && waiting.stream().anyMatch(look -> isNew(look) && look.isLearners());
  }

  private int calmer(boolean still) {
    int weight =
        switch (Asleep.now()) {
          case YES -> LOOKS_UNSURE / LOOKS + 1;
          case UNKNOWN -> 1;
          case NO -> 0;
        };
    return weight == 0 ? 0 : still ? calmLooks + weight : weight;
  }

  private Optional<Finding> verdict(Shot shot, List<Look> circle, List<Look> waiting) {
    boolean calm = calmLooks >= LOOKS_UNSURE;
    boolean sure = circleLooks >= LOOKS && circle.stream().noneMatch(l -> isPassing(shot, l));
    if (!circle.isEmpty() && (sure || calm))
      return Optional.of(new Telling(shot).finding(FindingCode.DEADLOCK, circle));
    if (!calm) return Optional.empty();
    Pools pools = new Pools();
    List<Look> starved = waiting.stream().filter(l -> isNew(l) && pools.starves(l)).toList();
    return Optional.of(
        starved.isEmpty()
            ? new Telling(shot).finding(FindingCode.STUCK, blamed(shot, waiting))
            : new Telling(shot).finding(FindingCode.POOL_STARVATION, starved));
  }

  /** Those of this check; first who waits in the learner's code, and not for another of them. */
  private List<Look> blamed(Shot shot, List<Look> waiting) {
    return waiting.stream()
        .filter(this::isNew)
        .sorted(
            Comparator.comparing((Look look) -> !look.isLearners())
                .thenComparing(look -> look.isClosing() || waitsForAnother(shot, look))
                .thenComparing(look -> look.thread().threadId()))
        .toList();
  }

  private static boolean waitsForAnother(Shot shot, Look look) {
    return shot.awaited(look).filter(Thread::isAlive).isPresent();
  }

  /** An interrupt, or a core for it, could end this wait. */
  private static boolean isPassing(Shot shot, Look look) {
    return switch (look.waiting().kind()) {
      case MONITOR -> false;
      case PARK -> look.isInterruptible() || !shot.isForLock(look);
      case NONE, NOTIFY, CLASS_INIT -> true;
    };
  }

  /** Not left over from an earlier check: ids only grow. */
  private boolean isNew(Look look) {
    return look.thread().threadId() >= check.threadId();
  }

  /** What everybody was doing, told as a hang. */
  public Finding hang() {
    return samples.hang(lookout.shot().orElseGet(lookout::plain), check);
  }
}
