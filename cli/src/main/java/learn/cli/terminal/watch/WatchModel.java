package learn.cli.terminal.watch;

import java.util.Optional;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.ProgressView;
import learn.cli.terminal.check.CheckView;

/**
 * What the screen shows.
 *
 * @param exercise the current one
 * @param run number of the latest attempt; what an older one says is passed over
 * @param last the verdict before this one, until there is a new one
 * @param scroll lines of the panel that are above its window
 * @param pace of the exercise's part
 */
public record WatchModel(
    Exercise exercise,
    int run,
    Doing doing,
    Optional<CheckView> last,
    Panel panel,
    int scroll,
    Optional<ProgressView.PartPace> pace) {

  /** What goes on behind the screen. */
  public sealed interface Doing {
    record Waiting() implements Doing {}

    record Compiling() implements Doing {}

    /**
     * @param ended checks that are done, of {@code of}
     */
    record Running(String check, int ended, int of) implements Doing {}

    record CheckingAll() implements Doing {}
  }

  /** An exercise that was just opened. */
  public static WatchModel opened(
      Exercise exercise, int run, Panel panel, Optional<ProgressView.PartPace> pace) {
    return new WatchModel(exercise, run, new Doing.Waiting(), Optional.empty(), panel, 0, pace);
  }

  public WatchModel doing(Doing now) {
    return new WatchModel(exercise, run, now, last, panel, scroll, pace);
  }

  public WatchModel run(int next) {
    return new WatchModel(exercise, next, doing, last, panel, scroll, pace);
  }

  /** Another panel, seen from its top. */
  public WatchModel panel(Panel other) {
    return new WatchModel(exercise, run, doing, last, other, 0, pace);
  }

  public WatchModel last(CheckView view) {
    return new WatchModel(exercise, run, doing, Optional.of(view), panel, scroll, pace);
  }

  public WatchModel scroll(int lines) {
    return new WatchModel(exercise, run, doing, last, panel, lines, pace);
  }

  public WatchModel pace(Optional<ProgressView.PartPace> other) {
    return new WatchModel(exercise, run, doing, last, panel, scroll, other);
  }
}
