package learn.cli.command;

import java.util.List;
import learn.cli.domain.Diagnostic;

/** The course cannot be used as it is: what is wrong with its files. Ends in exit code 3. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Diagnostic> complaints;

  Refused(List<Diagnostic> complaints) {
    super("content fault");
    this.complaints = complaints;
  }

  List<Diagnostic> complaints() {
    return complaints;
  }
}
