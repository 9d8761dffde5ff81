package learn.cli.terminal;

import java.util.List;
import java.util.Map;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.SourceFile;
import learn.cli.domain.carry.Beneath;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Traced;
import learn.cli.domain.carry.Whose;
import learn.cli.domain.view.HintView;
import learn.cli.progress.Courses;
import learn.cli.terminal.check.CheckView;

/** Answers about submissions that stand on earlier exercises. */
final class SampleCarried {
  private static final ExerciseId QUEUE = new ExerciseId("ch07-run-queue");
  private static final ExerciseId TIMER = new ExerciseId("ch06-timer");
  private static final ExerciseId FLAG = new ExerciseId("ch03-flag-future");

  private SampleCarried() {}

  private static Carried carried(ExerciseId id, Whose whose) {
    SourceFile source = new SourceFile(id.packageName() + "/Work.java", "class Work {}\n");
    return new Carried(Courses.buildingOn(id), List.of(source), whose);
  }

  private static CheckView over(CheckView view, Beneath beneath) {
    Attempt bare = view.attempt();
    Attempt attempt =
        new Attempt(bare.submission(), bare.verdict(), bare.took(), bare.printed(), beneath);
    return new CheckView(attempt, view.exercise(), List.of(), Sample::advice, true, false);
  }

  /** What the report opens with comes from one of two. */
  static CheckView blamed() {
    List<Carried> carried =
        List.of(
            carried(TIMER, new Whose.Ours(Whose.Why.NOT_PASSED)),
            carried(QUEUE, new Whose.Learners("3f9ac1bb02de", true)));
    Traced traced = new Traced(Map.of(new CheckId("one-tick-per-poll"), List.of(QUEUE)), List.of());
    return over(Sample.rejectedWithSays(), new Beneath(carried, traced));
  }

  /** It does not compile, and only two together explain it. */
  static CheckView together() {
    List<Carried> carried =
        List.of(
            carried(FLAG, new Whose.Learners("00aa11bb22cc", false)),
            carried(QUEUE, new Whose.Learners("3f9ac1bb02de", false)));
    return over(
        Sample.uncompilable(), new Beneath(carried, new Traced(Map.of(), List.of(FLAG, QUEUE))));
  }

  /** References in place of what the learner expects there. */
  static CheckView instead() {
    List<Carried> carried =
        List.of(
            carried(FLAG, new Whose.Ours(Whose.Why.GONE)),
            carried(TIMER, new Whose.Ours(Whose.Why.ALTERED)),
            carried(QUEUE, new Whose.Ours(Whose.Why.STALE)));
    return over(Sample.passed(), new Beneath(carried, Traced.NOTHING));
  }

  static HintView hint() {
    return new HintView(Sample.EXERCISE, List.of(), 3, false, List.of(QUEUE));
  }
}
