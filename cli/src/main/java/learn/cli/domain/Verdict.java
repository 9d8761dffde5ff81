package learn.cli.domain;

import java.util.List;
import java.util.Optional;
import learn.protocol.Finding;
import learn.protocol.Outcome;

/** The verdict of an attempt. */
public sealed interface Verdict {

  /** In the spec's order; empty when nothing ran. */
  List<CheckReport> checks();

  /** The checks that broke, in the spec's order. */
  default List<CheckReport> broken() {
    return checks().stream().filter(CheckReport::isBroken).toList();
  }

  /** Stable word of the verdict, in journal and JSON. */
  String word();

  /** Process exit code of {@code learn check}. */
  int exitCode();

  /** Every check held. */
  record Passed(List<CheckReport> checks) implements Verdict {
    public Passed {
      checks = List.copyOf(checks);
      if (checks.isEmpty() || !checks.stream().allMatch(c -> c.outcome() instanceof Outcome.Held))
        throw new IllegalArgumentException(
            "passed means that at least one check ran and every check held");
    }

    @Override
    public String word() {
      return "passed";
    }

    @Override
    public int exitCode() {
      return 0;
    }
  }

  /**
   * A check is broken, or the submission as a whole cannot be graded for a reason of its own
   * ({@code whole}).
   */
  record Rejected(List<CheckReport> checks, List<Finding> whole) implements Verdict {
    public Rejected {
      checks = List.copyOf(checks);
      whole = List.copyOf(whole);
      if (whole.isEmpty() && checks.stream().noneMatch(CheckReport::isBroken))
        throw new IllegalArgumentException("rejected means that something is broken");
    }

    /** The broken check the report opens with. */
    public Optional<CheckReport> first() {
      return broken().stream().findFirst();
    }

    @Override
    public String word() {
      return "rejected";
    }

    @Override
    public int exitCode() {
      return 1;
    }
  }

  /** javac refused it. */
  record Uncompilable(List<Diagnostic> diagnostics) implements Verdict {
    public Uncompilable {
      diagnostics = List.copyOf(diagnostics);
      if (diagnostics.isEmpty())
        throw new IllegalArgumentException("uncompilable without a diagnostic");
    }

    @Override
    public List<CheckReport> checks() {
      return List.of();
    }

    @Override
    public String word() {
      return "uncompilable";
    }

    @Override
    public int exitCode() {
      return 1;
    }
  }

  /** Our fault or the machine's: never costs the learner anything, never counts as a pass. */
  record Inconclusive(List<CheckReport> checks, Why why) implements Verdict {
    public Inconclusive {
      checks = List.copyOf(checks);
    }

    @Override
    public String word() {
      return "inconclusive";
    }

    @Override
    public int exitCode() {
      return 4;
    }
  }

  /**
   * Why nothing could be said.
   *
   * @param code key of the sentence, e.g. {@code child-died}
   */
  record Why(String code, List<String> facts) {
    public Why {
      facts = List.copyOf(facts);
    }
  }
}
