package learn.cli.terminal;

import learn.cli.terminal.check.CheckView;

/** Answers of {@code check} for tests of other packages. */
public final class SampleChecks {
  private SampleChecks() {}

  public static CheckView passed() {
    return Sample.passed();
  }

  public static CheckView rejected() {
    return Sample.rejectedWithSays();
  }
}
