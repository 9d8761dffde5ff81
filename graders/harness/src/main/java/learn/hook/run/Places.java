package learn.hook.run;

import java.util.function.IntFunction;
import learn.hook.order.Clocks;

/** Accesses of fields and array elements, as rewritten code reports them. */
public final class Places {
  private static IntFunction<String> names = Integer::toString;
  static boolean traced;

  private Places() {}

  /** How a report calls a field. */
  public static void named(IntFunction<String> shown) {
    names = shown;
  }

  static String name(int field) {
    return names.apply(field);
  }

  /** Somebody writes the steps down just now. */
  public static boolean isTraced() {
    return traced && Control.isActive();
  }

  /** A plain access: looked at for races, a scheduling point only where it races. */
  public static void plain(Object on, int part, int field, boolean writes) {
    Run run = Run.here();
    if (run == null || run.count == 1 || run.current.initialising > 0) return;
    if (run.settings.traits().points.get(field))
      run.point(writes ? "write" : "read", name(run, field));
    else if (run.trace != null) run.tell(writes ? "write" : "read", name(field));
    Order.access(run, on, part, field, writes);
  }

  /** A volatile access. */
  public static void ordered(Object on, int part, int field, boolean writes) {
    Run run = Run.here();
    if (run == null || run.current.initialising > 0) return;
    run.point(writes ? "write" : "read", name(run, field));
    if (writes) Order.release(run, on, part);
    else Order.observe(run, on, part);
  }

  /** A scheduling point before an operation on a place. */
  public static void operation(Object on, int part, String op) {
    Run run = Run.here();
    if (run == null || run.current.initialising > 0) return;
    run.point(op, part < 0 ? on : "");
  }

  public static void acquires(Object on, int part) {
    Run run = Run.here();
    if (run != null) Order.acquire(run, on, part);
  }

  public static void observes(Object on, int part) {
    Run run = Run.here();
    if (run != null) Order.observe(run, on, part);
  }

  public static void releases(Object on, int part) {
    Run run = Run.here();
    if (run != null) Order.release(run, on, part);
  }

  public static void looks(Object on, int part) {
    Run run = Run.here();
    if (run != null) Order.read(run, on, part);
  }

  public static void changes(Object on, int part) {
    Run run = Run.here();
    if (run != null) Order.write(run, on, part);
  }

  /** JDK code that holds a lock of its own begins or ends. */
  public static void atomic(int more) {
    Run run = Run.here();
    if (run != null) run.current.atomic += more;
  }

  private static String name(Run run, int field) {
    return run.trace == null ? "" : name(field);
  }

  /**
   * A constructor has ended whose object has final fields: whoever reads one of them sees all that
   * was written before (JLS 17.5), however the object came to it.
   */
  public static void frozen(Object on) {
    Run run = Run.here();
    if (run == null || run.count == 1 || run.current.initialising > 0) return;
    run.freezes = true;
    run.memory.cell(on, Control.FROZEN).released = run.current.clock.clone();
    run.current.clock[run.current.id]++;
  }

  /** A final field that leads to an object is read. */
  public static void finals(Object on) {
    Run run = Run.here();
    if (run == null || !run.freezes) return;
    int[] before = run.memory.cell(on, Control.FROZEN).released;
    if (before != null) Clocks.join(run.current.clock, before, run.count);
  }

  /** A loop begins another round. */
  public static void round() {
    Run run = Run.here();
    if (run != null) run.round();
  }

  /** A class initialiser runs as one step, and what it does is ordered before everything. */
  public static void initialising(int more) {
    Run run = Run.here();
    if (run == null) return;
    run.current.initialising += more;
    run.current.atomic += more;
  }
}
