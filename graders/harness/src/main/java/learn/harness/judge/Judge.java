package learn.harness.judge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import learn.harness.tell.Faults.Recorded;
import learn.harness.tell.Inert;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Place;
import learn.protocol.Says;

/** From what a check left behind to its outcome. */
public final class Judge {
  private static final int MOST_UNCAUGHT = 2;

  private final Blame blame;

  /**
   * @param learners names of the submission's classes, and of those it carries over
   */
  public Judge(Collection<String> learners) {
    blame = new Blame(Set.copyOf(learners));
  }

  /** Held only if the method returned and nothing at all was found. */
  public Judged judge(Story story) {
    List<Finding> findings = new ArrayList<>(recorded(story));
    Optional<Throwable> thrown = story.ran().thrown().filter(t -> !isRecorded(t, story));
    thrown.flatMap(t -> finding(t, story)).ifPresent(findings::add);
    if (!findings.isEmpty()) return broken(findings, story);
    if (thrown.isPresent()) return nobodys(thrown.get());
    return story.ran().completed()
        ? new Judged.Told(new Outcome.Held())
        : new Judged.Faulty("JUnit did not run it");
  }

  /** What was recorded, and the hang that ends it. */
  public Outcome hang(Story story) {
    List<Finding> findings = new ArrayList<>(recorded(story));
    findings.add(story.doing().get());
    findings.addAll(uncaught(story));
    return new Outcome.Broken(findings);
  }

  /** A check that a detector has ended: it would not have come to an end by itself. */
  public Outcome ended(Story story) {
    List<Finding> findings = new ArrayList<>(recorded(story));
    findings.addAll(uncaught(story));
    return new Outcome.Broken(findings);
  }

  private Judged broken(List<Finding> findings, Story story) {
    findings.addAll(uncaught(story));
    return new Judged.Told(new Outcome.Broken(findings));
  }

  /** The faults in the order they were made; the grader's words go with the one it saw thrown. */
  private List<Finding> recorded(Story story) {
    Optional<Throwable> thrown = story.ran().thrown();
    Optional<Map<String, Object>> facts = thrown.flatMap(Trusted::facts);
    Stream<Finding> recorded =
        story.recorded().stream()
            .filter(r -> !isCarrier(r, thrown, story))
            .map(r -> finding(r, facts, story));
    // A poll that is repeated repeats its fault.
    return Stream.concat(recorded, story.watched().stream()).distinct().toList();
  }

  /** The finding of a schedule's end, with the schedule. */
  private Finding scheduled(Map<String, Object> facts) {
    Finding end =
        facts.get("thrown") instanceof Throwable thrown
            ? worded(
                blame.finding(thrown).orElseGet(() -> Blame.threw(thrown)), Trusted.says(facts))
            : Trusted.finding(facts, List.of());
    List<Place> at = Told.places(facts.getOrDefault("at", List.of()));
    return new Finding(
        end.code(),
        end.says(),
        at.isEmpty() ? end.at() : at,
        Told.schedule(Told.map(facts, "schedule"), end.evidence()));
  }

  private Finding finding(Recorded recorded, Optional<Map<String, Object>> facts, Story story) {
    Optional<Map<String, Object>> scheduled =
        Trusted.facts(recorded.fault()).filter(f -> f.containsKey("schedule"));
    if (scheduled.isPresent()) return scheduled(scheduled.get());
    Finding found = Trusted.finding(recorded.fault(), recorded.at(), story.doing());
    boolean seen = facts.flatMap(Trusted::seen).filter(s -> chain(s, recorded)).isPresent();
    return seen ? worded(found, Trusted.says(facts.get())) : found;
  }

  /** A broken expectation that only says what was thrown, where that is a finding of its own. */
  private static boolean isCarrier(Recorded recorded, Optional<Throwable> thrown, Story story) {
    Optional<Throwable> seen =
        thrown.filter(t -> t == recorded.fault()).flatMap(Trusted::facts).flatMap(Trusted::seen);
    return seen.isPresent();
  }

  private static Finding worded(Finding finding, Says says) {
    // Nothing is said of what an unwritten method does.
    return finding.code() == FindingCode.NOT_WRITTEN
        ? finding
        : new Finding(finding.code(), says, finding.at(), finding.evidence());
  }

  /** It, or what caused it, is in the records already. */
  private static boolean isRecorded(Throwable thrown, Story story) {
    Throwable told = Trusted.facts(thrown).flatMap(Trusted::seen).orElse(thrown);
    return story.recorded().stream().anyMatch(r -> chain(told, r));
  }

  private static boolean chain(Throwable thrown, Recorded recorded) {
    return Causes.of(thrown).stream().anyMatch(each -> each == recorded.fault());
  }

  private Optional<Finding> finding(Throwable thrown, Story story) {
    Optional<Map<String, Object>> facts = Trusted.facts(thrown);
    Optional<Throwable> seen = facts.flatMap(Trusted::seen);
    if (seen.isPresent()) {
      Finding found = finding(seen.get(), story).orElseGet(() -> Blame.threw(seen.get()));
      return Optional.of(worded(found, Trusted.says(facts.get())));
    }
    if (facts.filter(Trusted::isUndecided).isPresent()) return Optional.empty();
    return facts.isPresent()
        ? Optional.of(Trusted.finding(thrown, Blame.at(thrown, "used"), story.doing()))
        : blame.finding(thrown);
  }

  private static Judged nobodys(Throwable thrown) {
    Optional<List<String>> undecided =
        Trusted.facts(thrown).filter(Trusted::isUndecided).map(f -> Trusted.texts(f, "facts"));
    String reason =
        Trusted.facts(thrown)
            .map(f -> Inert.text(f.getOrDefault("reason", "undecided")))
            .orElse("undecided");
    if (undecided.isPresent() || Blame.isMachines(thrown))
      return new Judged.Told(
          new Outcome.NotRun(
              new Outcome.Because.Undecided(
                  reason, undecided.orElseGet(() -> List.of(Inert.message(thrown))))));
    StackTraceElement[] stack = Inert.stack(thrown);
    return new Judged.Faulty(Inert.text(thrown) + (stack.length > 0 ? " at " + stack[0] : ""));
  }

  /** They tell more of a broken check, and do not break one: a thread may die of being told to. */
  private List<Finding> uncaught(Story story) {
    return story.uncaught().stream()
        .filter(thrown -> !isRecorded(thrown, story))
        .flatMap(thrown -> blame.finding(thrown).stream())
        .limit(MOST_UNCAUGHT)
        .toList();
  }
}
