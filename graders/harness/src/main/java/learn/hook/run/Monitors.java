package learn.hook.run;

import java.util.ArrayList;
import java.util.List;
import learn.hook.order.Cell;
import org.jspecify.annotations.Nullable;

/** {@code synchronized}, {@code wait} and {@code notify} of rewritten code. */
public final class Monitors {
  private Monitors() {}

  /** The lane takes the object's monitor, waiting for it if it must. */
  public static void enter(Object on) {
    Run run = Run.here();
    if (run == null) return;
    run.point("enter", on);
    take(run, on, of(run, on), 1);
  }

  /** Gives it up once; a monitor that is not held was entered before the schedule began. */
  public static void exit(Object on) {
    Run run = Run.hereUnlessOver();
    if (run == null) return;
    Monitor monitor = of(run, on);
    if (!monitor.isMine(run.current)) return;
    run.tell("exit", on);
    if (--monitor.depth == 0) giveUp(run, on, monitor);
  }

  public static boolean isHeld(Object on) {
    Run run = Run.here();
    return run == null ? Thread.holdsLock(on) : of(run, on).isMine(run.current);
  }

  /**
   * Waits for a notify.
   *
   * @param nanos time limit; 0 for none
   */
  public static void await(Object on, long nanos) throws InterruptedException {
    Monitor monitor = held(on);
    Control.checkInterrupt();
    Run run = Control.run();
    Lane me = run.current;
    monitor.waiters.add(me);
    int depth = monitor.depth;
    monitor.depth = 0;
    giveUp(run, on, monitor);
    Wait wait = Wait.on(Wait.Kind.NOTIFY, on).maybeSpurious();
    if (nanos > 0) wait = wait.until(Control.deadline(nanos));
    run.block(wait, () -> me.interrupted || !monitor.waiters.contains(me));
    boolean notified = !monitor.waiters.remove(me);
    take(run, on, monitor, depth);
    if (!notified) Control.checkInterrupt();
  }

  /** Which waiter a notify reaches is a choice: the JDK promises nothing. */
  public static void signal(Object on, boolean all) {
    Monitor monitor = held(on);
    Run run = Control.run();
    run.tell(all ? "notify-all" : "notify", on);
    List<Lane> woken = all ? List.copyOf(monitor.waiters) : one(run, monitor);
    Control.wakes(woken);
    monitor.waiters.removeAll(woken);
  }

  private static List<Lane> one(Run run, Monitor monitor) {
    int size = monitor.waiters.size();
    return size == 0 ? List.of() : List.of(monitor.waiters.get(run.choose(size)));
  }

  private static Monitor held(Object on) {
    Run run = Control.run();
    Monitor monitor = of(run, on);
    if (!monitor.isMine(run.current))
      throw new IllegalMonitorStateException("current thread is not owner");
    return monitor;
  }

  private static void take(Run run, Object on, Monitor monitor, int times) {
    Lane me = run.current;
    if (!monitor.isFree() && !monitor.isMine(me))
      run.block(Wait.on(Wait.Kind.MONITOR, on).heldBy(() -> monitor.owner), () -> monitor.isFree());
    monitor.owner = me;
    monitor.depth += times;
    if (monitor.depth == times) Order.acquire(run, on, Control.MONITOR);
  }

  private static void giveUp(Run run, Object on, Monitor monitor) {
    Order.release(run, on, Control.MONITOR);
    monitor.owner = null;
  }

  private static Monitor of(Run run, Object on) {
    Cell cell = run.memory.cell(on, Control.MONITOR);
    if (cell.kept instanceof Monitor monitor) return monitor;
    Monitor monitor = new Monitor();
    cell.kept = monitor;
    return monitor;
  }

  /** An object's lock and wait set. Real monitors are never entered by rewritten code. */
  private static final class Monitor {
    @Nullable Lane owner;
    int depth;
    final List<Lane> waiters = new ArrayList<>(2);

    boolean isFree() {
      return owner == null;
    }

    boolean isMine(Lane lane) {
      return owner == lane;
    }
  }
}
