package learn.cli.terminal.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.Attempt;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.terminal.source.Sources;

/**
 * Answer of {@code learn check}.
 *
 * @param given files a place may lie in beside the submission's own
 * @param advice plain help about a diagnostic, where there is some
 * @param only whether one check alone was asked for; then nothing is recorded
 * @param current the exercise that {@code hint} and {@code check} without an ID mean
 */
public record CheckView(
    Attempt attempt,
    Exercise exercise,
    List<SourceFile> given,
    Advice advice,
    boolean current,
    boolean only) {
  public CheckView {
    given = List.copyOf(given);
  }

  /** The same, of an attempt at one check alone. */
  public CheckView ofOneCheck() {
    return new CheckView(attempt, exercise, given, advice, current, true);
  }

  /** One plain sentence about a diagnostic. */
  @FunctionalInterface
  public interface Advice {
    Advice NONE = _ -> Optional.empty();

    Optional<String> on(Diagnostic diagnostic);
  }

  public Sources sources() {
    Stream<SourceFile> own = Stream.concat(attempt.submission().files().stream(), given.stream());
    return new Sources(Stream.concat(own, attempt.beneath().ownSources().stream()).toList());
  }

  /** A command about this exercise: its id is left out where it goes without saying. */
  public String command(String verb) {
    return current ? verb : verb + " " + exercise.id();
  }
}
