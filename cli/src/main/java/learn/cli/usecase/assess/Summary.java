package learn.cli.usecase.assess;

import java.util.stream.Collectors;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Verdict;
import learn.protocol.Finding;
import learn.protocol.Outcome;

/** A verdict in one line, for authors. */
final class Summary {
  private Summary() {}

  static String of(Verdict verdict) {
    String why =
        switch (verdict) {
          case Verdict.Passed _ -> "";
          case Verdict.Rejected rejected -> findings(rejected.whole());
          case Verdict.Uncompilable(var diagnostics) ->
              diagnostics.getFirst().file()
                  + ":"
                  + diagnostics.getFirst().line()
                  + " "
                  + diagnostics.getFirst().message();
          case Verdict.Inconclusive(var checks, var reason) -> reason.code() + " " + reason.facts();
        };
    return verdict.word() + " " + why + checks(verdict);
  }

  private static String checks(Verdict verdict) {
    return verdict.checks().stream()
        .filter(report -> !(report.outcome() instanceof Outcome.Held))
        .map(Summary::one)
        .collect(Collectors.joining(", "));
  }

  private static String one(CheckReport report) {
    return report.check().id()
        + " "
        + switch (report.outcome()) {
          case Outcome.Held _ -> "held";
          case Outcome.Broken(var findings) -> findings(findings);
          case Outcome.NotRun(var because) -> "not run: " + because;
        };
  }

  private static String findings(java.util.List<Finding> findings) {
    return findings.isEmpty()
        ? ""
        : findings.stream().map(f -> f.code().code() + "/" + f.says().key()).toList().toString();
  }
}
