package learn.cli.terminal.watch;

import java.util.List;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.view.AllRow;
import learn.cli.terminal.check.CheckView;
import learn.cli.text.Trouble;

/** Everything that can happen to {@code learn watch}. */
public sealed interface WatchInput {
  /** The current exercise's files have changed. */
  record Saved() implements WatchInput {}

  record Pressed(Key key) implements WatchInput {}

  /** The window has another size, or shows something else than what was drawn. */
  record Resized() implements WatchInput {}

  /**
   * An attempt begins; what an older one says is passed over from now on.
   *
   * @param all how many exercises it takes, for {@code check all}; 0 for the current one alone
   */
  record Begun(int run, int all) implements WatchInput {}

  /**
   * A running attempt tells how far it is.
   *
   * @param run which attempt; one that was given up for a newer one is passed over
   */
  record Told(int run, CheckEvent event) implements WatchInput {}

  record Ended(int run, CheckView view) implements WatchInput {}

  /** The verdict that was shown is in the journal now. */
  record Recorded() implements WatchInput {}

  /** One exercise of {@code check all} is done. */
  record OneOfAll(int run, AllRow row) implements WatchInput {}

  /** All of them are. */
  record AllEnded(int run, List<AllRow> rows) implements WatchInput {}

  /** What was asked for could not be done. */
  record Refused(Trouble trouble) implements WatchInput {}

  /** The workspace is not there any more. */
  record WorkspaceGone() implements WatchInput {}

  /** Nobody can type any more: the terminal was closed. */
  record InputEnded() implements WatchInput {}
}
