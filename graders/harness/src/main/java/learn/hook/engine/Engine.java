package learn.hook.engine;

import org.jspecify.annotations.Nullable;

/** How control passes between the strands of a course. */
public interface Engine {
  /** Runs from the first strand on until the course is over. */
  void drive(Course course, Strand first);

  /** Lets {@code to} go on, or ends the course; returns when {@code from} is scheduled again. */
  void pass(Course course, Strand from, @Nullable Strand to);

  /** Called by a strand at its end; {@code to} is next, or the course is over. */
  void leave(Course course, @Nullable Strand to);
}
