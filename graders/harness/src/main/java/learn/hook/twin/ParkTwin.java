package learn.hook.twin;

import java.util.concurrent.locks.LockSupport;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import learn.hook.run.Parking;
import org.jspecify.annotations.Nullable;

/** Parking takes or awaits the lane's permit. */
@TwinOf(LockSupport.class)
public final class ParkTwin {
  private ParkTwin() {}

  public static void park() {
    if (Control.isActive()) Parking.park(0);
    else LockSupport.park();
  }

  public static void park(Object blocker) {
    if (Control.isActive()) Parking.park(0);
    else LockSupport.park(blocker);
  }

  public static void parkNanos(long nanos) {
    if (!Control.isActive()) LockSupport.parkNanos(nanos);
    else if (nanos > 0) Parking.park(nanos);
  }

  public static void parkNanos(Object blocker, long nanos) {
    if (!Control.isActive()) LockSupport.parkNanos(blocker, nanos);
    else if (nanos > 0) Parking.park(nanos);
  }

  public static void parkUntil(long millis) {
    if (Control.isActive()) parkNanos((millis - Control.millis()) * 1_000_000);
    else LockSupport.parkUntil(millis);
  }

  public static void parkUntil(Object blocker, long millis) {
    if (Control.isActive()) parkNanos((millis - Control.millis()) * 1_000_000);
    else LockSupport.parkUntil(blocker, millis);
  }

  public static void unpark(@Nullable Thread thread) {
    if (!Control.isActive()) LockSupport.unpark(thread);
    else if (thread != null) Parking.unpark(thread);
  }
}
