package learn.hook.search;

import learn.hook.report.Report;
import learn.hook.run.Ending;

/** How a search ended. */
public sealed interface Result {
  /** Nothing was found. */
  record Held(Coverage coverage) implements Result {}

  /** Something was, and this is the schedule that shows it best. */
  record Broken(Report report) implements Result {}

  /** It does something that is not controlled. */
  record Uncontrolled(Ending.Uncontrolled what) implements Result {}

  /** The same choices led elsewhere the second time. */
  record Diverged() implements Result {}

  /** The machine's time ran out before the budget did. */
  record OutOfTime(Coverage coverage) implements Result {}
}
