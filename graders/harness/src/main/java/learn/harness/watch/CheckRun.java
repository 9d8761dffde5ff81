package learn.harness.watch;

import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import learn.harness.blocking.Alarm;
import learn.harness.look.Lookout;
import learn.harness.waits.Vigil;
import learn.protocol.Finding;

/**
 * One check on a thread and in a thread group of its own, and the watch over it: how much time it
 * uses, and whether it can still come to an end. Nothing here takes a lock that a submission could
 * hold: not on the thread, so no {@code join}.
 */
public final class CheckRun {
  private final Thread watcher = Thread.currentThread();
  private final Roster roster;
  private final Thread thread;
  private final Vigil vigil;
  private volatile boolean ended;
  private Optional<Finding> found = Optional.empty();

  /**
   * @param body runs the check; throws nothing
   */
  public CheckRun(Roster roster, Lookout lookout, Runnable body) {
    this.roster = roster;
    ThreadGroup group = new ThreadGroup("learner");
    thread = new Thread(group, () -> run(body), "check");
    thread.setDaemon(true);
    vigil = new Vigil(lookout, thread);
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
   * Runs to the end; false when it has used its limit, or is certain never to end.
   *
   * @param alarm another detector, which may know that
   */
  public boolean endsWithin(long limitNanos, Alarm alarm) {
    thread.start();
    Meter meter = Meter.of(roster);
    while (!ended && isOpen(alarm) && meter.used() < limitNanos) {
      meter.beat();
      if (!ended) found = look(meter.cpuOfBeat());
    }
    return ended && found.isEmpty();
  }

  private boolean isOpen(Alarm alarm) {
    return found.isEmpty() && alarm.hopeless().isEmpty();
  }

  private Optional<Finding> look(long cpuNanos) {
    try {
      return vigil.beat(cpuNanos);
    } catch (OutOfMemoryError theirs) {
      return Optional.empty(); // a submission may fill the heap and recover
    }
  }

  /** Runs to the end, whenever that is: a debugger may hold it. */
  public void ends() {
    thread.start();
    while (!ended) LockSupport.park();
  }

  /** Why it will not end; or else what everybody is doing, told as a hang. */
  public Finding doing() {
    return found.orElseGet(vigil::hang);
  }
}
