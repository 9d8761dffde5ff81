package learn.hook.run;

import java.util.List;

/** What a scenario does between setting up and looking at what came out. */
public final class Together {
  private Together() {}

  /** Lets these lanes, and those they start, run in an order that is explored, until all ended. */
  public static void explore(List<Lane> lanes) {
    Run run = Control.run();
    run.exploring = true;
    run.joining = true;
    run.block(Wait.on(Wait.Kind.JOIN, ""), () -> lanes.stream().allMatch(Lane::isDone));
    run.exploring = false;
    run.joining = false;
    for (int i = 1; i < run.count; i++) Control.acquireAllOf(run.lanes[i]);
  }

  /** Puts a fault on record: the schedule ends with it. False when no schedule runs here. */
  public static boolean fault(Object fault) {
    Run run = Run.hereUnlessOver();
    if (run == null) return false;
    throw run.end(new Ending.Threw(run.current, fault, true));
  }
}
