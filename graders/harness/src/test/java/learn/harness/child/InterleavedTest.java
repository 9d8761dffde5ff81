package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Job;
import learn.protocol.Outcome;
import learn.protocol.schedule.Coverage;
import org.junit.jupiter.api.Test;

/** A check of kind interleaved, from the job to the frames. */
final class InterleavedTest {
  private static final String GRADER =
      """
      package grade.ending;
      import ending.Answer;
      import learn.grade.*;
      final class AnswerGrader {
        @Check("answer") void answer() {
          Interleavings.of(Answer::new)
              .lane("left", Answer::add)
              .%s("right", Answer::add)
              .after(a -> Expect.equal(2, a.value(), "lost"))
              .check();
        }
      }
      """;

  private static Attempt answer(String members) {
    return Attempt.answering("return 42;", members)
        .grader(GRADER.formatted("lane"))
        .scheduling(new Job.Scheduling.Explored(false));
  }

  private static final String VOLATILE =
      "volatile int value; public void add() { value = value + 1; } public int value() { return"
          + " value; }";

  @Test
  void aLostUpdateIsFoundAndItsScheduleTold() {
    Finding finding = answer(VOLATILE).run().isBrokenBy("mismatch").finding();
    assertEquals("lost", finding.says().key());
    Evidence.Schedule schedule = assertInstanceOf(Evidence.Schedule.class, finding.evidence());
    assertEquals(new Evidence.Values("2", "1"), schedule.end());
    assertEquals(List.of("left", "right"), schedule.lanes().stream().map(l -> l.name()).toList());
    assertTrue(schedule.decisive().isPresent(), schedule::toString);
    assertTrue(schedule.token().startsWith("v1:"), schedule::toString);
    assertTrue(
        schedule.steps().stream().anyMatch(s -> s.on().equals("value") && s.stored().equals("1")),
        schedule::toString);
  }

  @Test
  void aStepInsideTheKitSaysWhichCallItIsPartOf() {
    String rings =
        "private final learn.kit.Waker waker = learn.kit.Waker.from(() -> {});"
            + VOLATILE.replace("{ value =", "{ waker.wakeByRef(); value =");
    Finding finding = answer(rings).run().isBrokenBy("mismatch").finding();
    Evidence.Schedule schedule = (Evidence.Schedule) finding.evidence();
    assertTrue(
        schedule.steps().stream()
            .filter(s -> s.on().equals("state"))
            .allMatch(s -> s.inside().equals("Waker.wakeByRef()") && s.place().isPresent()),
        schedule::toString);
    assertTrue(
        schedule.steps().stream().anyMatch(s -> s.inside().equals("Waker.wakeByRef()")),
        schedule::toString);
    assertTrue(
        schedule.steps().stream()
            .filter(s -> s.on().equals("value"))
            .allMatch(s -> s.inside().isEmpty()),
        schedule::toString);
  }

  @Test
  void theTokenShowsItAgain() {
    Evidence.Schedule found =
        (Evidence.Schedule) answer(VOLATILE).run().isBrokenBy("mismatch").finding().evidence();
    Told told = answer(VOLATILE).scheduling(new Job.Scheduling.Replayed(found.token())).run();
    assertEquals(found, told.isBrokenBy("mismatch").finding().evidence());
  }

  @Test
  void aTokenThatNoLongerFitsSaysSo() {
    String fixed =
        "int value; public synchronized void add() { value++; } public int value() { return"
            + " value; }";
    Told told = answer(fixed).scheduling(new Job.Scheduling.Replayed("v1:1.1::0000")).run();
    Outcome.Held held = assertInstanceOf(Outcome.Held.class, told.isHeld().outcome("answer"));
    Coverage.Replayed replayed = assertInstanceOf(Coverage.Replayed.class, held.coverage());
    assertTrue(replayed.schedule().diverged().isPresent());
  }

  @Test
  void aPlainFieldRacesAndLosesAnUpdate() {
    Told told = answer(VOLATILE.replace("volatile ", "")).run().isBrokenBy("data-race");
    assertEquals(
        List.of(FindingCode.DATA_RACE, FindingCode.MISMATCH),
        told.findings("answer").stream().map(Finding::code).toList());
    Evidence.Schedule race = (Evidence.Schedule) told.finding().evidence();
    assertEquals("value", race.race().orElseThrow().on());
  }

  @Test
  void aCorrectOneIsHeldInAllSchedules() {
    Told told =
        answer(
                "private final java.util.concurrent.atomic.AtomicInteger value = new"
                    + " java.util.concurrent.atomic.AtomicInteger(); public void add() {"
                    + " value.incrementAndGet(); } public int value() { return value.get(); }")
            .run()
            .isHeld();
    Outcome.Held held = (Outcome.Held) told.outcome("answer");
    assertInstanceOf(Coverage.All.class, held.coverage());
  }

  @Test
  void virtualLanesAreLanes() {
    Evidence.Schedule schedule =
        (Evidence.Schedule)
            answer(VOLATILE)
                .grader(GRADER.formatted("virtualLane"))
                .run()
                .isBrokenBy("mismatch")
                .finding()
                .evidence();
    assertTrue(schedule.lanes().getLast().virtual());
  }

  @Test
  void eachScheduleHasFreshStaticFields() {
    answer(
            "static int value; public void add() { synchronized (Answer.class) { value++; } }"
                + " public int value() { return value; }")
        .run()
        .isHeld();
  }

  private static final String PROCESS =
      "private int value; public synchronized void add() { new ProcessBuilder(); value++; } public"
          + " int value() { return value; }";

  @Test
  void whatIsNotControlledRunsOnRealThreads() {
    Outcome.Held held = (Outcome.Held) answer(PROCESS).run().isHeld().outcome("answer");
    Coverage.RealThreads real = assertInstanceOf(Coverage.RealThreads.class, held.coverage());
    assertEquals("ProcessBuilder", real.because().getFirst().what());
    assertEquals("ending/Answer.java", real.because().getFirst().at().orElseThrow().file());
  }

  @Test
  void unlessControlIsRequired() {
    Outcome.NotRun notRun =
        (Outcome.NotRun)
            answer(PROCESS).scheduling(new Job.Scheduling.Explored(true)).run().outcome("answer");
    assertEquals(
        new Outcome.Because.Undecided("not-controlled", List.of("ProcessBuilder")),
        notRun.because());
  }

  @Test
  void aSearchThatTakesTooLongSaysNothingAgainstAnybody() {
    String waits =
        GRADER
            .formatted("lane")
            .replace(
                "Interleavings.of",
                "new java.util.concurrent.Semaphore(0).acquireUninterruptibly(); Interleavings.of");
    Told told = answer(VOLATILE).grader(waits).seconds(1).run();
    Outcome.NotRun notRun = assertInstanceOf(Outcome.NotRun.class, told.outcome("answer"));
    assertEquals(new Outcome.Because.Undecided("search-unfinished", List.of()), notRun.because());
  }
}
