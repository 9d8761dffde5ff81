package learn.protocol;

import java.util.List;
import learn.protocol.schedule.Coverage;

/** The outcome of one check. */
public sealed interface Outcome {

  /**
   * The promise was kept.
   *
   * @param coverage how much of what could happen was looked at
   */
  record Held(Coverage coverage) implements Outcome {
    /** Of a check that is not a search. */
    public Held() {
      this(new Coverage.NotSearched());
    }
  }

  /** The promise was broken; at least one finding says how. */
  record Broken(List<Finding> findings) implements Outcome {
    public Broken {
      findings = List.copyOf(findings);
      if (findings.isEmpty()) throw new IllegalArgumentException("broken without a finding");
    }
  }

  /** Nothing can be said. */
  record NotRun(Because because) implements Outcome {}

  /** Why a check was not run. */
  sealed interface Because {
    /** A check it needs is broken: the learner's next step is that one. */
    record Needs(String check) implements Because {}

    /**
     * The grader could not judge: makes the verdict inconclusive unless another check is broken.
     */
    record Undecided(String reason, List<String> facts) implements Because {
      public Undecided {
        facts = List.copyOf(facts);
      }
    }

    /** The JVM had to be given up too often before this check's turn. */
    record GivenUp() implements Because {}
  }
}
