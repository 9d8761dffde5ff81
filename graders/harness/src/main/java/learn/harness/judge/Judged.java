package learn.harness.judge;

import learn.protocol.Outcome;

/** Either an outcome or a fault of the grader, by which nobody can be judged. */
public sealed interface Judged {
  record Told(Outcome outcome) implements Judged {}

  record Faulty(String detail) implements Judged {}
}
