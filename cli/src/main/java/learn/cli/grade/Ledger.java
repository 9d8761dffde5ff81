package learn.cli.grade;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.Verdict;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.Outcome;

/** What is known so far of the checks of one job, over all the JVMs that run it. */
final class Ledger {
  private final Job job;
  private final Map<CheckId, Outcome> outcomes = new LinkedHashMap<>();
  private final List<Finding> whole = new ArrayList<>();
  private final List<Attempt.Printed> printed = new ArrayList<>();
  private Optional<Verdict.Why> fault = Optional.empty();
  private Optional<CheckId> running = Optional.empty();

  Ledger(Job job) {
    this.job = job;
  }

  /** Takes note of a frame; false when it cannot be what a sound harness says now. */
  boolean note(Frame frame) {
    return switch (frame) {
      case Frame.Ready() -> running.isEmpty();
      case Frame.Started(String check) -> started(new CheckId(check));
      case Frame.Printed(String check, String text, long lost) ->
          printed.add(new Attempt.Printed(new CheckId(check), text, lost));
      case Frame.Ended(String check, Outcome outcome, long millis) ->
          ended(new CheckId(check), outcome);
      case Frame.Refused(Finding finding) -> whole.add(finding);
      case Frame.Faulty(String check, String detail) ->
          ended(new CheckId(check), undecided("grader-fault", detail));
      case Frame.GivingUp(String check) -> running.isEmpty();
      case Frame.Finished() -> running.isEmpty();
    };
  }

  private boolean started(CheckId check) {
    boolean due = left().stream().anyMatch(task -> task.check().equals(check.value()));
    if (running.isPresent() || !due) return false;
    running = Optional.of(check);
    return true;
  }

  private boolean ended(CheckId check, Outcome outcome) {
    if (running.filter(check::equals).isEmpty()) return false;
    outcomes.put(check, outcome);
    running = Optional.empty();
    return true;
  }

  Optional<CheckId> running() {
    return running;
  }

  /** The submission ended the JVM: a finding of the check that ran, or of the whole. */
  void blame(FindingCode code, List<String> facts) {
    Finding finding = Finding.of(code, List.of(), new Evidence.Facts(facts));
    running.ifPresentOrElse(
        check -> outcomes.put(check, new Outcome.Broken(List.of(finding))),
        () -> whole.add(finding));
    running = Optional.empty();
  }

  /** Nobody's doing but ours or the machine's; nothing more can be said. */
  void fault(String code, List<String> facts) {
    fault = Optional.of(new Verdict.Why(code, facts));
    running = Optional.empty();
  }

  /** Whether there is something left to run, and some sense in doing so. */
  boolean isOpen() {
    return fault.isEmpty() && whole.isEmpty() && !left().isEmpty();
  }

  private List<Job.Task> left() {
    return job.checks().stream()
        .filter(task -> !outcomes.containsKey(new CheckId(task.check())))
        .toList();
  }

  /** The job without what is known. */
  Job rest() {
    List<Job.Task> tasks = left().stream().map(this::settled).toList();
    return new Job(
        job.nonce(),
        job.learner(),
        job.carried(),
        job.graders(),
        tasks,
        job.secondsPerCheck(),
        job.watched());
  }

  /** A fresh JVM does not know what held before: only needs that did not hold are still needed. */
  private Job.Task settled(Job.Task task) {
    List<String> needs =
        task.needs().stream()
            .filter(need -> !(outcomes.get(new CheckId(need)) instanceof Outcome.Held))
            .toList();
    return new Job.Task(task.check(), needs, task.scheduling());
  }

  void giveUpTheRest() {
    for (Job.Task task : left())
      outcomes.put(new CheckId(task.check()), new Outcome.NotRun(new Outcome.Because.GivenUp()));
  }

  Graded graded() {
    return new Graded(outcomes, whole, fault, printed);
  }

  private static Outcome undecided(String reason, String detail) {
    return new Outcome.NotRun(new Outcome.Because.Undecided(reason, List.of(detail)));
  }
}
