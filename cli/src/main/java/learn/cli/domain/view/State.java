package learn.cli.domain.view;

/** Where a learner stands with one exercise, derived from the journal. */
public enum State {
  NOT_OPENED,
  OPENED,
  /** Tried, not passed yet. */
  TRIED,
  SKIPPED,
  PASSED,
  /** The solution was shown before a pass. */
  GAVE_UP
}
