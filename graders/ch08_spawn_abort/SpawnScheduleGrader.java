package grade.ch08_spawn_abort;

import learn.grade.Check;
import learn.grade.Interleavings;

/** An abort against the worker against the joiner, step by step, in every order. */
final class SpawnScheduleGrader {
  @Check("all-schedules")
  void allSchedules() {
    Interleavings.of(Stage::finishing)
        .lane("abort", Stage::abort)
        .lane("worker", Stage::work)
        .lane("join", Stage::join)
        .after(Stage::oneOutcome)
        .check();
    Interleavings.of(Stage::waiting)
        .lane("abort", Stage::abort)
        .lane("worker", Stage::work)
        .lane("join", Stage::join)
        .after(Stage::oneOutcome)
        .check();
  }
}
