package learn.hook.engine;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** A virtual thread a strand, of which one runs. Those left at the end are made to unwind. */
public final class Batons implements Engine {
  private static final int PATIENCE = 2_000;
  private static final long LOOK_NANOS = 50_000;

  private static final class Baton {
    volatile boolean mine;
    volatile boolean gone;
    private @Nullable Thread thread;

    Thread thread() {
      return Objects.requireNonNull(thread);
    }
  }

  private volatile boolean over;
  private volatile boolean ended;
  private @Nullable Thread driver;

  @Override
  public void drive(Course course, Strand first) {
    driver = Thread.currentThread();
    hand(course, first);
    while (!over) LockSupport.park(this);
    ended = true;
    for (Strand each : course.strands()) unwind(course, each);
  }

  private void hand(Course course, Strand to) {
    Baton baton = baton(course, to);
    course.runs(to, baton.thread());
    baton.mine = true;
    LockSupport.unpark(baton.thread);
  }

  private Baton baton(Course course, Strand strand) {
    if (strand.carrier instanceof Baton has) return has;
    Baton baton = new Baton();
    strand.carrier = baton;
    baton.thread = Thread.ofVirtual().unstarted(() -> body(course, strand, baton));
    baton.thread.start();
    return baton;
  }

  private void body(Course course, Strand strand, Baton baton) {
    await(baton);
    try {
      if (!ended && !course.isOver()) course.live(strand);
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
  public void pass(Course course, Strand from, @Nullable Strand to) {
    Baton mine = baton(course, from);
    leave(course, to);
    await(mine);
    if (ended || course.isOver()) throw Abort.ABORT;
  }

  @Override
  public void leave(Course course, @Nullable Strand to) {
    if (to != null && !course.isOver()) {
      hand(course, to);
      return;
    }
    over = true;
    LockSupport.unpark(driver);
  }

  /** Learner code may catch what is thrown to unwind it: then it is left behind, parked. */
  private static void unwind(Course course, Strand strand) {
    if (!(strand.carrier instanceof Baton baton) || baton.gone) return;
    course.runs(strand, baton.thread());
    for (int i = 0; i < PATIENCE && !baton.gone; i++) {
      baton.mine = true;
      LockSupport.unpark(baton.thread);
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }
}
