package learn.harness.waits;

import java.util.List;
import learn.harness.look.Look;
import learn.harness.look.Shot;
import learn.harness.watch.Roster;

/** What a thread's look says about whether anything can still happen. */
enum Role {
  /** Has nothing to do until somebody gives it work: nobody is waiting for it as such. */
  IDLE,
  /** Runs, will run when a time is up, or is waiting for the world outside. */
  ALIVE,
  /** Waits for somebody else, without a time limit. */
  WAITS;

  List<Look> in(Shot shot) {
    return shot.looks().stream().filter(look -> of(look) == this).toList();
  }

  static Role of(Look look) {
    if (isSystem(look)) return IDLE;
    return switch (look.state()) {
      case NEW, TERMINATED -> IDLE;
      case RUNNABLE -> look.waiting().kind() == Look.Kind.CLASS_INIT ? WAITS : ALIVE;
      case TIMED_WAITING -> look.isClosing() ? WAITS : isIdleWorker(look) ? IDLE : ALIVE;
      case WAITING, BLOCKED -> isOutside(look) ? ALIVE : look.runsCode() ? WAITS : IDLE;
    };
  }

  /** Carriers do what the virtual thread on them does; the others serve the JVM only. */
  private static boolean isSystem(Look look) {
    if (look.runsCode()) return false;
    return isCarrier(look.thread())
        || look.isIn("sun.nio.ch.Poller", "")
        || Roster.servesJvm(look.thread());
  }

  private static boolean isCarrier(Thread thread) {
    return thread.getClass().getName().equals("jdk.internal.misc.CarrierThread");
  }

  /** Waits for work and will give up at some time, which wakes nobody; but a delay queue's does. */
  private static boolean isIdleWorker(Look look) {
    if (look.runsCode()) return false;
    boolean pools = look.isIn("java.util.concurrent.ThreadPoolExecutor", "getTask");
    boolean delays =
        look.isIn("java.util.concurrent.ScheduledThreadPoolExecutor", "")
            || look.isIn("java.util.concurrent.DelayQueue", "");
    return pools && !delays || look.isIn("java.util.concurrent.ForkJoinPool", "awaitWork");
  }

  /** A virtual thread that waits for a channel parks; a queue of references is the collector's. */
  private static boolean isOutside(Look look) {
    return look.isIn("sun.nio.", "") || look.isIn("java.lang.ref.ReferenceQueue", "");
  }
}
