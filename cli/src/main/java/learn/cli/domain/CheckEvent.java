package learn.cli.domain;

/** What happens during {@code check}, in order; the same events feed the screen and JSON. */
public sealed interface CheckEvent {
  record Compiling(ExerciseId exercise) implements CheckEvent {}

  record Started(CheckId check) implements CheckEvent {}

  record Ended(CheckReport report, long millis) implements CheckEvent {}

  record Decided(Attempt attempt) implements CheckEvent {}
}
