package learn.harness.blocking;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import learn.protocol.Finding;

/**
 * Looks at threads that are inside a poll, from a thread of the harness's own. It takes no lock
 * that a submission could hold, and sleeps while nobody polls.
 */
public final class Sampler implements Alarm {
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(5);
  // It takes no more than a twentieth of one core while a look at all takes less than two
  // milliseconds: some hundred threads.
  private static final int SHARE = 20;
  private static final int IDLE_LOOKS = 20;
  private static final long IDLE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
  // What may be counted between two looks at most: a late look proves nothing.
  static final long LONGEST_NANOS = 8 * PERIOD_NANOS;

  private static final int MOST = 8;

  private final Inside inside;
  private final Map<Thread, Watched> watched = new IdentityHashMap<>();
  private final List<Finding> findings = new ArrayList<>();
  private volatile Optional<Finding> hopeless = Optional.empty();
  // Counts calls of take: what was taken for one check does not end the next one.
  private volatile int taken;

  private Sampler(Inside inside) {
    this.inside = inside;
  }

  /** Starts to look; before anything of the submission is loaded, so that its threads are ours. */
  public static Sampler start(ClassLoader kit) {
    Sampler sampler = new Sampler(Inside.of(kit));
    Thread thread = Thread.ofPlatform().daemon().name("sampler").unstarted(sampler::run);
    thread.setPriority(Thread.MAX_PRIORITY);
    thread.start();
    return sampler;
  }

  private void run() {
    Sample.of(Thread.currentThread()); // loads what looking needs, while the parent still compiles
    int idle = 0;
    while (true) {
      long start = cpuNanos();
      idle = lookAtAll() ? 0 : idle + 1;
      long pause = Math.max(PERIOD_NANOS, SHARE * (cpuNanos() - start));
      if (idle > IDLE_LOOKS) inside.sleep().accept(Thread.currentThread(), IDLE_NANOS);
      else LockSupport.parkNanos(Math.min(pause, LONGEST_NANOS));
      Thread.interrupted(); // somebody's interrupt must not make this a busy loop
    }
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** False when nobody is inside. */
  private boolean lookAtAll() {
    try {
      List<Entry<Thread, Long>> now = inside.threads().get();
      Set<Thread> threads = Collections.newSetFromMap(new IdentityHashMap<>());
      for (Entry<Thread, Long> each : now) {
        threads.add(each.getKey());
        look(each.getKey(), each.getValue());
      }
      watched.keySet().removeIf(thread -> !threads.contains(thread));
      return !now.isEmpty();
    } catch (OutOfMemoryError theirs) {
      return true; // a submission may fill the heap and recover
    }
  }

  private void look(Thread thread, long poll) {
    Watched known = watched.get(thread);
    if (known == null || known.poll != poll) {
      known = new Watched(thread, poll);
      watched.put(thread, known);
    }
    known.look(taken).ifPresent(this::tell);
    if (known.hopeless(taken).isPresent()) hopeless = known.hopeless(taken);
  }

  private void tell(Finding finding) {
    synchronized (findings) {
      if (findings.size() < MOST) findings.add(finding);
    }
  }

  @Override
  public Optional<Finding> hopeless() {
    return hopeless;
  }

  @Override
  public List<Finding> take() {
    synchronized (findings) {
      List<Finding> all = List.copyOf(findings);
      findings.clear();
      taken++;
      hopeless = Optional.empty();
      return all;
    }
  }
}
