package learn.cli.usecase.assess;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import learn.cli.compile.Compiled;
import learn.cli.compile.shape.Shadowing;
import learn.cli.compile.shape.Shape;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Decision;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.CheckSpec.Control;
import learn.cli.domain.course.Exercise;
import learn.cli.grade.Graded;
import learn.cli.grade.GraderJvm;
import learn.cli.grade.Grading;
import learn.cli.rules.Declarations;
import learn.protocol.Finding;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.Outcome;
import learn.protocol.Place;

/** What is said of a submission: compile → rules → grade → decide. Knows no workspace. */
public final class Assessment {
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Workshop workshop;
  private final boolean watched;

  public Assessment(Workshop workshop) {
    this(workshop, true);
  }

  /**
   * @param watched false for a debugger: no limit, no detector, and no second try
   */
  public Assessment(Workshop workshop, boolean watched) {
    this.workshop = workshop;
    this.watched = watched;
  }

  /** All that has a say in a verdict on that exercise beside the submission, as one word. */
  public String judge(ExerciseId exercise) {
    return workshop.judge().apply(exercise);
  }

  /** Judges a submission. When nothing can be said, tries once more by itself. */
  public Attempt attempt(Exercise exercise, Submission submission, Consumer<CheckEvent> events) {
    Attempt attempt = once(exercise, submission, Assessment::scheduling, events);
    boolean wanted = watched && !Thread.currentThread().isInterrupted();
    if (wanted && attempt.verdict() instanceof Verdict.Inconclusive)
      attempt = once(exercise, submission, Assessment::scheduling, events);
    events.accept(new CheckEvent.Decided(attempt));
    return attempt;
  }

  /** Runs one schedule of one check, and nothing else. */
  public Attempt replay(
      Exercise exercise,
      CheckSpec check,
      Submission submission,
      String schedule,
      Consumer<CheckEvent> events) {
    Job.Scheduling replayed = new Job.Scheduling.Replayed(schedule);
    Attempt attempt = once(exercise.only(check), submission, _ -> replayed, events);
    events.accept(new CheckEvent.Decided(attempt));
    return attempt;
  }

  private static Job.Scheduling scheduling(CheckSpec check) {
    return check.kind() == CheckKind.INTERLEAVED
        ? new Job.Scheduling.Explored(check.control() == Control.REQUIRED)
        : new Job.Scheduling.Real();
  }

  private Attempt once(
      Exercise exercise,
      Submission submission,
      Function<CheckSpec, Job.Scheduling> scheduling,
      Consumer<CheckEvent> events) {
    long start = System.nanoTime();
    List<Attempt.Printed> printed = new ArrayList<>();
    events.accept(new CheckEvent.Compiling(exercise.id()));
    Verdict verdict;
    GraderJvm jvm = workshop.jvm(exercise); // it starts while javac works
    try {
      List<SourceFile> sources =
          Stream.concat(submission.files().stream(), workshop.given().apply(exercise).stream())
              .toList();
      verdict =
          switch (workshop.compiler().compile(sources, Map.of(), exercise.preview())) {
            case Compiled.Refused(var diagnostics) -> new Verdict.Uncompilable(diagnostics);
            case Compiled.Crashed(var facts) ->
                new Verdict.Inconclusive(List.of(), new Verdict.Why("javac-crashed", facts));
            case Compiled.Classes classes ->
                judge(new Candidate(exercise, sources, classes, scheduling), jvm, events, printed);
          };
    } finally {
      jvm.closeAside();
    }
    return new Attempt(submission, verdict, Duration.ofNanos(System.nanoTime() - start), printed);
  }

  private Verdict judge(
      Candidate candidate,
      GraderJvm jvm,
      Consumer<CheckEvent> events,
      List<Attempt.Printed> printed) {
    Exercise exercise = candidate.exercise();
    Map<String, byte[]> graders = workshop.graders().apply(exercise.id());
    List<Finding> misfits = misfits(candidate, graders);
    if (!misfits.isEmpty()) return Decision.verdict(exercise, Map.of(), misfits, Optional.empty());
    SourceChecks.Told told = new SourceChecks(workshop, candidate).run();
    Graded graded = grade(candidate, graders, jvm, events);
    printed.addAll(graded.printed());
    Map<CheckId, Outcome> outcomes = new HashMap<>(told.outcomes());
    outcomes.putAll(graded.outcomes());
    List<Finding> whole = new ArrayList<>(graded.whole());
    whole.addAll(told.whole());
    outcomes.replaceAll((check, outcome) -> located(candidate, check, outcome));
    return Decision.verdict(exercise, outcomes, whole, graded.fault().or(told::fault));
  }

  /** What keeps graders and submission from being put together at all. */
  private List<Finding> misfits(Candidate candidate, Map<String, byte[]> graders) {
    String packageName = candidate.exercise().id().packageName();
    List<Finding> shadows =
        Shadowing.check(packageName, candidate.classes(), graders.keySet(), candidate.sources());
    if (!shadows.isEmpty()) return shadows;
    return Shape.check(
        packageName,
        graders,
        candidate.classes().files(),
        workshop.kit(),
        about -> Declarations.find(candidate.trees(), about));
  }

  /** A finding without a line of its own is shown at the member its check is about. */
  private static Outcome located(Candidate candidate, CheckId check, Outcome outcome) {
    if (!(outcome instanceof Outcome.Broken(List<Finding> findings))
        || findings.stream().noneMatch(f -> f.at().isEmpty())) return outcome;
    Optional<String> about = candidate.exercise().check(check).flatMap(CheckSpec::about);
    List<Place> declared =
        about.flatMap(a -> Declarations.find(candidate.trees(), a)).stream().toList();
    return new Outcome.Broken(
        findings.stream().map(f -> f.at().isEmpty() ? f.at(declared) : f).toList());
  }

  private Graded grade(
      Candidate candidate,
      Map<String, byte[]> graders,
      GraderJvm jvm,
      Consumer<CheckEvent> events) {
    Exercise exercise = candidate.exercise();
    List<Job.Task> tasks =
        exercise.checks().stream()
            .filter(c -> c.kind().hasMethod())
            .map(c -> task(c, candidate.scheduling().apply(c)))
            .toList();
    if (tasks.isEmpty()) return new Graded(Map.of(), List.of(), Optional.empty(), List.of());
    Job job =
        new Job(
            nonce(),
            candidate.classes().files(),
            Map.of(),
            graders,
            tasks,
            exercise.limits().seconds(),
            watched);
    return Grading.grade(
        jvm, () -> workshop.jvm(exercise), job, frame -> tell(frame, exercise, events));
  }

  private static Job.Task task(CheckSpec check, Job.Scheduling scheduling) {
    List<String> needs = check.needs().stream().map(CheckId::value).toList();
    return new Job.Task(check.id().value(), needs, scheduling);
  }

  private static void tell(Frame frame, Exercise exercise, Consumer<CheckEvent> events) {
    switch (frame) {
      case Frame.Started(String check) -> events.accept(new CheckEvent.Started(new CheckId(check)));
      case Frame.Ended(String check, Outcome outcome, long millis) ->
          exercise
              .check(new CheckId(check))
              .ifPresent(
                  spec ->
                      events.accept(new CheckEvent.Ended(new CheckReport(spec, outcome), millis)));
      case Frame.Ready _,
          Frame.Printed _,
          Frame.Refused _,
          Frame.GivingUp _,
          Frame.Faulty _,
          Frame.Finished _ -> {}
    }
  }

  private static String nonce() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
