package learn.cli.domain.matrix;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckSpec;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Says;

/** What a known submission must get. */
public sealed interface Expectation {

  /** Says what is wrong with this verdict, or nothing. */
  Optional<String> complaint(Verdict verdict);

  /** The reference, and every accepted submission. */
  record Passes() implements Expectation {
    @Override
    public Optional<String> complaint(Verdict verdict) {
      return verdict instanceof Verdict.Passed ? Optional.empty() : Optional.of("expected passed");
    }
  }

  /** The starter: rejected, and the first thing it is told is a sentence written for it. */
  record Teaches() implements Expectation {
    @Override
    public Optional<String> complaint(Verdict verdict) {
      if (!(verdict instanceof Verdict.Rejected rejected))
        return Optional.of("expected rejected with a teaching message");
      return rejected.first().map(Teaches::teaches).orElse(false)
          ? Optional.empty()
          : Optional.of("the first broken check says nothing written for it");
    }

    private static boolean teaches(CheckReport report) {
      return findings(report).stream()
          .findFirst()
          .filter(
              first ->
                  first.code() == FindingCode.NOT_WRITTEN
                      || report.check().says().containsKey(first.says().key()))
          .isPresent();
    }
  }

  /** A rejected submission: refused by this check, with this finding where one is stated. */
  record Refused(CheckId check, Optional<FindingCode> finding) implements Expectation {
    @Override
    public Optional<String> complaint(Verdict verdict) {
      if (!(verdict instanceof Verdict.Rejected rejected)) return Optional.of("expected rejected");
      List<CheckReport> broken = rejected.broken();
      Optional<CheckReport> stated =
          broken.stream().filter(r -> r.check().id().equals(check)).findFirst();
      if (stated.isEmpty())
        return Optional.of("expected broken " + check + ", broken are " + ids(broken));
      List<FindingCode> codes = findings(stated.get()).stream().map(Finding::code).toList();
      return finding.filter(f -> !codes.contains(f)).map(f -> "expected finding " + f.code());
    }

    private static List<CheckId> ids(List<CheckReport> reports) {
      return reports.stream().map(r -> r.check().id()).toList();
    }
  }

  /**
   * A sentence the grader chose that the spec does not have: a fault of the content, whatever the
   * verdict.
   */
  static Optional<String> unknownSentence(Verdict verdict) {
    return verdict.checks().stream().flatMap(r -> unknownSentences(r).stream()).findFirst();
  }

  private static List<String> unknownSentences(CheckReport report) {
    CheckSpec check = report.check();
    return findings(report).stream()
        .map(Finding::says)
        .map(Says::key)
        .filter(key -> !key.isEmpty() && !check.says().containsKey(key))
        .map(key -> check.id() + " has no sentence '" + key + "' under says")
        .toList();
  }

  private static List<Finding> findings(CheckReport report) {
    return switch (report.outcome()) {
      case Outcome.Broken(var findings) -> findings;
      case Outcome.Held held -> List.of();
      case Outcome.NotRun notRun -> List.of();
    };
  }
}
