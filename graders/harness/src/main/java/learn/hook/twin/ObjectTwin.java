package learn.hook.twin;

import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import learn.hook.run.Monitors;

/** Wait sets. */
@TwinOf(Object.class)
public final class ObjectTwin {
  private ObjectTwin() {}

  public static void wait(Object on) throws InterruptedException {
    if (Control.isActive()) Monitors.await(on, 0);
    else on.wait();
  }

  public static void wait(Object on, long millis) throws InterruptedException {
    if (Control.isActive()) Monitors.await(on, millis * 1_000_000);
    else on.wait(millis);
  }

  public static void wait(Object on, long millis, int nanos) throws InterruptedException {
    if (Control.isActive()) Monitors.await(on, millis * 1_000_000 + nanos);
    else on.wait(millis, nanos);
  }

  public static void notify(Object on) {
    if (Control.isActive()) Monitors.signal(on, false);
    else on.notify();
  }

  public static void notifyAll(Object on) {
    if (Control.isActive()) Monitors.signal(on, true);
    else on.notifyAll();
  }
}
