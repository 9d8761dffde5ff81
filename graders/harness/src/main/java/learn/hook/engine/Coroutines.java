package learn.hook.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All strands on the calling thread; those of a course that is over are simply dropped. */
final class Coroutines implements Engine {
  private final Function<Runnable, Runnable> make;
  private final Runnable pause;
  private @Nullable Strand next;

  Coroutines(Function<Runnable, Runnable> make, Runnable pause) {
    this.make = make;
    this.pause = pause;
  }

  @Override
  public void drive(Course course, Strand first) {
    Thread here = Thread.currentThread();
    Strand strand = first;
    while (strand != null) {
      course.runs(strand, here);
      next = null;
      resume(course, strand);
      strand = course.isOver() ? null : next;
    }
  }

  private void resume(Course course, Strand strand) {
    if (strand.carrier == null) strand.carrier = make.apply(() -> body(course, strand));
    if (strand.carrier instanceof Runnable resume) resume.run();
  }

  private static void body(Course course, Strand strand) {
    try {
      course.live(strand);
    } catch (Abort over) {
      // The driver sees that the course is over.
    }
  }

  @Override
  public void pass(Course course, Strand from, @Nullable Strand to) {
    next = to;
    try {
      pause.run();
    } catch (IllegalStateException pinned) {
      course.cannotPass();
    }
    if (course.isOver()) throw Abort.ABORT;
  }

  @Override
  public void leave(Course course, @Nullable Strand to) {
    next = to;
  }
}
