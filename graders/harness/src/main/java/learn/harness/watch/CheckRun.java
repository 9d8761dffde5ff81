package learn.harness.watch;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import learn.harness.blocking.Alarm;
import learn.harness.tell.Stacks;
import learn.protocol.Evidence;
import learn.protocol.Evidence.Doing;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;

/**
 * One check on a thread and in a thread group of its own, and the watch over how much time it uses.
 * Nothing here takes a lock that a submission could hold: not on the thread, so no {@code join}.
 */
public final class CheckRun {
  private static final int MOST_THREADS = 16;

  private final Thread watcher = Thread.currentThread();
  private final Roster roster;
  private final Thread thread;
  private volatile boolean ended;

  /**
   * @param body runs the check; throws nothing
   */
  public CheckRun(Roster roster, Runnable body) {
    this.roster = roster;
    ThreadGroup group = new ThreadGroup("learner");
    thread = new Thread(group, () -> run(body), "check");
    thread.setDaemon(true);
  }

  private void run(Runnable body) {
    try {
      body.run();
    } finally {
      ended = true;
      LockSupport.unpark(watcher);
    }
  }

  /**
   * Runs to the end, until it has used its limit, or until a detector knows that it will not end;
   * false then.
   */
  public boolean endsWithin(long limitNanos, Alarm alarm) {
    thread.start();
    Meter meter = Meter.of(roster);
    while (!ended && meter.used() < limitNanos && alarm.hopeless().isEmpty()) meter.beat();
    return ended;
  }

  /** What everybody is doing, told as a hang. */
  public Finding hang() {
    List<Doing> doing =
        roster.threads().stream()
            .sorted(Comparator.comparing(each -> each != thread))
            .map(CheckRun::doing)
            .flatMap(Optional::stream)
            .limit(MOST_THREADS)
            .toList();
    List<Place> at = doing.stream().map(d -> d.stack().getFirst()).distinct().limit(2).toList();
    return Finding.of(FindingCode.HANG, at, new Evidence.Threads(doing));
  }

  private static Optional<Doing> doing(Thread thread) {
    List<Place> stack = Stacks.learner(thread.getStackTrace(), "ran");
    return stack.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Doing(thread.getName(), thread.getState().name(), waitsFor(thread), stack));
  }

  private static String waitsFor(Thread thread) {
    Object blocker = LockSupport.getBlocker(thread);
    return blocker == null ? "" : blocker.getClass().getName();
  }
}
