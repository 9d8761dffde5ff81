package learn.hook.run;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A virtual thread a lane, of which one runs. Those left at the end are made to unwind. */
final class Batons implements Engine {
  private static final int PATIENCE = 2_000;
  private static final long LOOK_NANOS = 50_000;

  private static final class Baton {
    volatile boolean mine;
    volatile boolean gone;
    @Nullable Thread thread;
  }

  private volatile boolean over;
  private @Nullable Thread driver;

  @Override
  public void drive(Run run, Lane first) {
    driver = Thread.currentThread();
    hand(run, first);
    while (!over) LockSupport.park(this);
    if (run.ending == null) run.ending = new Ending.Finished(run.turnByTurn);
    for (int i = 0; i < run.count; i++) unwind(run, run.lanes[i]);
  }

  private void hand(Run run, Lane to) {
    run.current = to;
    Baton baton = baton(run, to);
    run.carrier = baton.thread;
    baton.mine = true;
    LockSupport.unpark(baton.thread);
  }

  private Baton baton(Run run, Lane lane) {
    if (lane.carrier instanceof Baton has) return has;
    Baton baton = new Baton();
    lane.carrier = baton;
    baton.thread = Thread.ofVirtual().unstarted(() -> body(run, lane, baton));
    baton.thread.start();
    return baton;
  }

  private static void body(Run run, Lane lane, Baton baton) {
    await(baton);
    try {
      if (run.ending == null) run.live(lane);
    } catch (Abort unwound) {
      // It was told to.
    } finally {
      baton.gone = true;
    }
  }

  private static void await(Baton baton) {
    while (!baton.mine) LockSupport.park(baton);
    baton.mine = false;
  }

  @Override
  public void pass(Run run, Lane from, @Nullable Lane to) {
    Baton mine = baton(run, from);
    leave(run, to);
    await(mine);
    if (run.ending != null) throw Abort.ABORT;
  }

  @Override
  public void leave(Run run, @Nullable Lane to) {
    if (to != null && run.ending == null) {
      hand(run, to);
      return;
    }
    over = true;
    LockSupport.unpark(driver);
  }

  /** Learner code may catch what is thrown to unwind it: then it is left behind, parked. */
  private static void unwind(Run run, Lane lane) {
    if (!(lane.carrier instanceof Baton baton) || baton.gone) return;
    run.carrier = baton.thread;
    for (int i = 0; i < PATIENCE && !baton.gone; i++) {
      baton.mine = true;
      LockSupport.unpark(baton.thread);
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
