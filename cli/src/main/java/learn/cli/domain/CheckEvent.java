package learn.cli.domain;

/** What happens during {@code check}, in order; the same events feed the screen and JSON. */
public sealed interface CheckEvent {
  record Compiling(ExerciseId exercise) implements CheckEvent {}

  record Started(CheckId check) implements CheckEvent {}

  record Ended(CheckReport report, long millis) implements CheckEvent {}

  /** Something is broken; whether earlier code is at fault is being found out. */
  record Tracing(ExerciseId exercise) implements CheckEvent {}

  record Decided(Attempt attempt) implements CheckEvent {}
}
