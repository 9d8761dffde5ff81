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
import learn.cli.domain.carry.Beneath;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Traced;
import learn.cli.domain.carry.Whose.Why;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.CheckSpec.Control;
import learn.cli.domain.course.Exercise;
import learn.cli.grade.Graded;
import learn.cli.grade.GraderJvm;
import learn.cli.grade.Grading;
import learn.cli.usecase.carry.Carrying;
import learn.protocol.Finding;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.Outcome;

/** What is said of a submission: compile → rules → grade → decide. Knows no workspace. */
public final class Assessment {
  private static final SecureRandom RANDOM = new SecureRandom();

  /** What compiles and was not to be run. */
  static final String NO_CHECKS = "no-checks";

  private final Workshop workshop;
  private final Carrying carrying;
  private final Grounds grounds;
  private final boolean watched;

  public Assessment(Workshop workshop, Carrying carrying) {
    this(workshop, carrying, true);
  }

  /**
   * @param carrying finds what a submission builds on
   * @param watched false for a debugger: no limit, no detector, and no second try
   */
  public Assessment(Workshop workshop, Carrying carrying, boolean watched) {
    this.workshop = workshop;
    this.carrying = carrying;
    this.grounds = new Grounds(workshop.compiler(), carrying);
    this.watched = watched;
  }

  /** All that has a say in a verdict on that exercise beside the submission, as one word. */
  public String judge(ExerciseId exercise) {
    return workshop.judge().apply(exercise);
  }

  /**
   * Judges a submission. When nothing can be said, tries once more by itself; when something is
   * broken, finds out whether earlier code is at fault.
   */
  public Attempt attempt(Exercise exercise, Submission submission, Consumer<CheckEvent> events) {
    List<Carried> carried = carrying.under(exercise);
    Attempt attempt = once(exercise, submission, carried, Assessment::scheduling, events);
    if (isWanted() && attempt.verdict() instanceof Verdict.Inconclusive)
      attempt = once(exercise, submission, carried, Assessment::scheduling, events);
    attempt = traced(exercise, attempt, events);
    events.accept(new CheckEvent.Decided(attempt));
    return attempt;
  }

  private boolean isWanted() {
    return watched && !Thread.currentThread().isInterrupted();
  }

  private Attempt traced(Exercise exercise, Attempt attempt, Consumer<CheckEvent> events) {
    if (!watched || attempt.beneath().own().isEmpty()) return attempt;
    long start = System.nanoTime();
    Tracing tracing =
        new Tracing(
            exercise,
            attempt,
            base -> carrying.reference(base, Why.ASKED),
            (narrowed, carried) -> again(narrowed, attempt.submission(), carried, events));
    return attempt.traced(tracing.trace(), Duration.ofNanos(System.nanoTime() - start));
  }

  private Optional<Attempt> again(
      Exercise narrowed,
      Submission submission,
      List<Carried> carried,
      Consumer<CheckEvent> events) {
    if (!isWanted()) return Optional.empty();
    events.accept(new CheckEvent.Tracing(narrowed.id()));
    if (narrowed.checks().isEmpty())
      return Optional.of(onlyCompiled(narrowed, submission, carried));
    return Optional.of(once(narrowed, submission, carried, Assessment::scheduling, event -> {}));
  }

  /** Inconclusive when it compiles: nothing is run, so no grader JVM is started either. */
  private Attempt onlyCompiled(Exercise exercise, Submission submission, List<Carried> carried) {
    Ground ground = grounds.of(carried, exercise.preview());
    Verdict verdict =
        switch (compiled(exercise, sources(exercise, submission), ground)) {
          case Compiled.Refused(var diagnostics) -> new Verdict.Uncompilable(diagnostics);
          case Compiled.Crashed(var facts) -> crashed(ground, facts);
          case Compiled.Classes _ ->
              new Verdict.Inconclusive(List.of(), new Verdict.Why(NO_CHECKS, List.of()));
        };
    Beneath beneath = new Beneath(ground.carried(), Traced.NOTHING);
    return new Attempt(submission, verdict, Duration.ZERO, List.of(), beneath);
  }

  private List<SourceFile> sources(Exercise exercise, Submission submission) {
    return Stream.concat(submission.files().stream(), workshop.given().apply(exercise).stream())
        .toList();
  }

  /** Runs one schedule of one check, and nothing else. */
  public Attempt replay(
      Exercise exercise,
      CheckSpec check,
      Submission submission,
      String schedule,
      Consumer<CheckEvent> events) {
    Job.Scheduling replayed = new Job.Scheduling.Replayed(schedule);
    Attempt attempt =
        once(exercise.only(check), submission, carrying.under(exercise), _ -> replayed, events);
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
      List<Carried> carried,
      Function<CheckSpec, Job.Scheduling> scheduling,
      Consumer<CheckEvent> events) {
    long start = System.nanoTime();
    List<Attempt.Printed> printed = new ArrayList<>();
    events.accept(new CheckEvent.Compiling(exercise.id()));
    Verdict verdict;
    Ground ground;
    GraderJvm jvm = workshop.jvm(exercise); // it starts while javac works
    try {
      List<SourceFile> sources = sources(exercise, submission);
      ground = grounds.of(carried, exercise.preview());
      verdict =
          switch (compiled(exercise, sources, ground)) {
            case Compiled.Refused(var diagnostics) -> new Verdict.Uncompilable(diagnostics);
            case Compiled.Crashed(var facts) -> crashed(ground, facts);
            case Compiled.Classes classes ->
                judge(
                    new Candidate(exercise, sources, classes, ground, scheduling),
                    jvm,
                    events,
                    printed);
          };
    } finally {
      jvm.closeAside();
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Beneath beneath = new Beneath(ground.carried(), Traced.NOTHING);
    return new Attempt(submission, verdict, took, printed, beneath);
  }

  private static Verdict crashed(Ground ground, List<String> facts) {
    return new Verdict.Inconclusive(
        List.of(), ground.fault().orElseGet(() -> new Verdict.Why("javac-crashed", facts)));
  }

  private Compiled compiled(Exercise exercise, List<SourceFile> sources, Ground ground) {
    return ground.fault().isPresent()
        ? new Compiled.Crashed(List.of())
        : workshop.compiler().compile(sources, ground.classes(), exercise.preview());
  }

  private Verdict judge(
      Candidate candidate,
      GraderJvm jvm,
      Consumer<CheckEvent> events,
      List<Attempt.Printed> printed) {
    Exercise exercise = candidate.exercise();
    Map<String, byte[]> graders = workshop.graders().apply(exercise.id());
    Locating locating = new Locating(candidate);
    List<Finding> misfits = misfits(candidate, graders, locating);
    if (!misfits.isEmpty()) return Decision.verdict(exercise, Map.of(), misfits, Optional.empty());
    SourceChecks.Told told = new SourceChecks(workshop, candidate).run();
    Graded graded = grade(candidate, graders, jvm, events);
    printed.addAll(graded.printed());
    Map<CheckId, Outcome> outcomes = new HashMap<>(told.outcomes());
    outcomes.putAll(graded.outcomes());
    List<Finding> whole = new ArrayList<>(graded.whole());
    whole.addAll(told.whole());
    whole.replaceAll(locating::visible);
    outcomes.replaceAll(locating::of);
    return Decision.verdict(exercise, outcomes, whole, graded.fault().or(told::fault));
  }

  /** What keeps graders and submission from being put together at all. */
  private List<Finding> misfits(
      Candidate candidate, Map<String, byte[]> graders, Locating locating) {
    String packageName = candidate.exercise().id().packageName();
    List<Finding> shadows =
        Shadowing.check(packageName, candidate.classes(), graders.keySet(), candidate.sources());
    if (!shadows.isEmpty()) return shadows;
    return Shape.check(
        packageName, graders, candidate.allClasses(), workshop.kit(), locating::declared);
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
            candidate.ground().classes(),
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
