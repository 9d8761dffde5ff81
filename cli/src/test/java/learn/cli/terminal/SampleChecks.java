package learn.cli.terminal;

import java.util.List;
import learn.cli.domain.view.AllRow;
import learn.cli.terminal.check.CheckView;

/** Answers of {@code check} for tests of other packages. */
public final class SampleChecks {
  private SampleChecks() {}

  public static CheckView passed() {
    return Sample.passed();
  }

  /** Of {@code check --all}. */
  public static List<AllRow> all() {
    AllRow hangs = AllRow.of(Sample.hang().attempt());
    return List.of(
        AllRow.of(Sample.passed().attempt()),
        hangs,
        AllRow.of(Sample.inconclusive().attempt()),
        new AllRow(hangs.exercise(), hangs.verdict(), hangs.broken(), true));
  }

  public static CheckView rejected() {
    return Sample.rejectedWithSays();
  }
}
