package learn.hook.run;

import java.util.function.Function;
import learn.hook.tell.Trace;
import org.jspecify.annotations.Nullable;

/** All lanes on the calling thread; those of a schedule that is over are simply dropped. */
final class Coroutines implements Engine {
  private final Function<Runnable, Runnable> make;
  private final Runnable pause;

  Coroutines(Function<Runnable, Runnable> make, Runnable pause) {
    this.make = make;
    this.pause = pause;
  }

  @Override
  public void drive(Run run, Lane first) {
    run.carrier = Thread.currentThread();
    Lane lane = first;
    while (lane != null) {
      run.current = lane;
      run.next = null;
      resume(run, lane);
      lane = run.ending == null ? run.next : null;
    }
  }

  private void resume(Run run, Lane lane) {
    if (lane.carrier == null) lane.carrier = make.apply(() -> body(run, lane));
    if (lane.carrier instanceof Runnable resume) resume.run();
  }

  private static void body(Run run, Lane lane) {
    try {
      run.live(lane);
    } catch (Abort over) {
      // The driver sees that the schedule has ended.
    }
  }

  @Override
  public void pass(Run run, Lane from, @Nullable Lane to) {
    run.next = to;
    try {
      pause.run();
    } catch (IllegalStateException pinned) {
      // A native frame, or a lock of the JDK's own, lies below.
      if (run.ending == null)
        run.ending = new Ending.Uncontrolled("switching inside a native callback", Trace.here());
    }
    if (run.ending != null) throw Abort.ABORT;
  }

  @Override
  public void leave(Run run, @Nullable Lane to) {
    run.next = to;
  }
}
