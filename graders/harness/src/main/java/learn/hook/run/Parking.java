package learn.hook.run;

/** {@code LockSupport}: one permit a thread. It orders nothing: the JDK promises no more. */
public final class Parking {
  private Parking() {}

  /**
   * Waits for the permit and takes it.
   *
   * @param nanos time limit; 0 for none
   */
  public static void park(long nanos) {
    Run run = Control.run();
    Lane me = run.current;
    run.point("park", "");
    Wait wait = Wait.on(Wait.Kind.PARK, me.thread).maybeSpurious();
    if (nanos > 0) wait = wait.until(Control.deadline(nanos));
    if (!me.permit && !me.interrupted) run.block(wait, () -> me.permit || me.interrupted);
    Order.write(run, me, Control.PERMIT);
    me.permit = false;
  }

  public static void unpark(Thread thread) {
    Run run = Control.run();
    Lane lane = run.laneOf(thread);
    run.point("unpark", lane == null ? thread.getName() : lane.name);
    if (lane == null) return;
    Order.write(run, lane, Control.PERMIT);
    lane.permit = true;
  }
}
