package learn.cli.terminal.watch;

import learn.cli.domain.ExerciseId;

/** What a step asks to be done outside the model. */
public sealed interface Effect {
  /**
   * Attempt the current exercise; whatever else runs is given up.
   *
   * @param evenUnchanged also when the files are those of the last attempt
   */
  record Check(boolean evenUnchanged) implements Effect {}

  record CheckAll() implements Effect {}

  /** Go on to the next exercise. */
  record Next() implements Effect {}

  record Open(ExerciseId exercise) implements Effect {}

  record ShowBrief() implements Effect {}

  record ShowHint() implements Effect {}

  record ShowSolution() implements Effect {}

  record ShowList() implements Effect {}

  record Reset() implements Effect {}

  record SwitchLanguage() implements Effect {}

  /** Open the exercise in the learner's editor. */
  record Edit() implements Effect {}

  /** Give the terminal back to the shell until the learner returns. */
  record Suspend() implements Effect {}

  record Redraw() implements Effect {}

  /** Leave; {@code gone} when the workspace is not there any more. */
  record Quit(boolean gone) implements Effect {}
}
