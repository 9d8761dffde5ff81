package learn.hook.run;

import org.jspecify.annotations.Nullable;

/** How control passes between lanes. */
interface Engine {
  /** Runs from the first lane on until the schedule is over. */
  void drive(Run run, Lane first);

  /** Lets {@code to} go on, or ends the schedule; returns when {@code from} is scheduled again. */
  void pass(Run run, Lane from, @Nullable Lane to);

  /** Called by a lane at its end; {@code to} is next, or the schedule is over. */
  void leave(Run run, @Nullable Lane to);
}
