package learn.cli.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import learn.cli.domain.CheckId;
import learn.cli.domain.Verdict;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Job;
import learn.protocol.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a child does, what is known of the checks is true, and the parent lives on. */
final class GradingTest {
  private static final CheckId A = new CheckId("a");
  private static final CheckId B = new CheckId("b");
  private static final CheckId C = new CheckId("c");

  private static final List<Job.Task> CHECKS =
      List.of(
          new Job.Task("a", List.of()),
          new Job.Task("b", List.of()),
          new Job.Task("c", List.of("a", "b")));

  private static Job job(int seconds, int ballast) {
    Map<String, byte[]> classes = Map.of("ending.Answer", new byte[ballast]);
    return new Job("one-time", classes, Map.of(), Map.of(), CHECKS, seconds, true);
  }

  private static GraderJvm jvm(String how) {
    return GraderJvm.start(
        List.of(
            System.getProperty("java.home") + "/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            FakeGrader.class.getName(),
            how));
  }

  private static Graded graded(
      GraderJvm first, Supplier<GraderJvm> fresh, Job job, Consumer<Frame> events) {
    try (first) {
      return Grading.grade(first, fresh, job, events);
    }
  }

  private static Graded grade(String how) {
    return grade(how, () -> jvm("holds"));
  }

  private static Graded grade(String first, Supplier<GraderJvm> fresh) {
    return graded(jvm(first), fresh, job(30, 10), frame -> {});
  }

  @Test
  void framesBecomeOutcomesAndEvents() {
    List<Frame> events = new ArrayList<>();
    Graded graded = graded(jvm("holds"), () -> jvm("holds"), job(30, 10), events::add);
    Outcome held = new Outcome.Held();
    assertEquals(Map.of(A, held, B, held, C, held), graded.outcomes());
    assertEquals(Optional.empty(), graded.fault());
    assertEquals(8, events.size(), events::toString);
  }

  @Test
  void afterACheckThatDoesNotEndTheRestRunsElsewhere() {
    Graded graded = grade("gives-up");
    assertEquals(FindingCode.HANG, broken(graded, A));
    assertInstanceOf(Outcome.Held.class, graded.outcomes().get(B));
    assertTrue(graded.fault().isEmpty());
  }

  @Test
  void onlyTwoFreshJvmsAreTried() {
    List<Job.Task> four = List.of(task("a1"), task("a2"), task("a3"), task("a4"));
    Job job = new Job("n", Map.of(), Map.of(), Map.of(), four, 30, true);
    Graded graded = graded(hangsAlways(), GradingTest::hangsAlways, job, frame -> {});
    assertEquals(
        3, graded.outcomes().values().stream().filter(Outcome.Broken.class::isInstance).count());
    assertEquals(
        new Outcome.NotRun(new Outcome.Because.GivenUp()),
        graded.outcomes().get(new CheckId("a4")));
  }

  private static Job.Task task(String id) {
    return new Job.Task(id, List.of());
  }

  private static GraderJvm hangsAlways() {
    return jvm("gives-up-always");
  }

  @ParameterizedTest
  @ValueSource(strings = {"exits", "cut", "exits-and-leaves-a-child"})
  void anExitDuringACheckIsItsEscape(String how) {
    Graded graded = grade(how);
    assertEquals(FindingCode.ESCAPE, broken(graded, A));
    assertInstanceOf(Outcome.Held.class, graded.outcomes().get(B));
  }

  @Test
  void aFullHeapIsAFinding() {
    assertEquals(FindingCode.HEAP, broken(grade("full-heap"), A));
  }

  private static FindingCode broken(Graded graded, CheckId check) {
    Outcome outcome = graded.outcomes().get(check);
    return assertInstanceOf(Outcome.Broken.class, outcome).findings().getFirst().code();
  }

  @Test
  void deathByASignalIsNobodysFault() {
    isFault(grade("killed"), "child-died", "137");
  }

  @Test
  void aBrokenHarnessIsOurFaultAndSaysWhy() {
    Verdict.Why why = isFault(grade("broken-harness"), "child-died", "63");
    assertTrue(why.facts().getLast().contains("what the harness complains of"), why::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"garbage", "wrong-nonce", "out-of-turn"})
  void whatASoundHarnessDoesNotSayIsNotBelieved(String how) {
    Graded graded = grade(how);
    assertEquals("child-garbage", graded.fault().orElseThrow().code());
    assertEquals(Map.of(), graded.outcomes());
  }

  @Test
  void silenceEndsAtTheCap() {
    Graded graded = graded(jvm("silent"), () -> jvm("holds"), job(0, 10), frame -> {});
    isFault(graded, "cap", "a");
  }

  @Test
  void aChildThatDiesAtOnceIsOurFault() {
    isFault(grade("dies-at-once"), "child-died", "1");
  }

  @Test
  void aChildThatDiesWhileTheJobIsSentDoesNotHarmTheParent() {
    Graded graded = graded(jvm("dies-at-once"), () -> jvm("holds"), job(30, 16 << 20), frame -> {});
    isFault(graded, "child-died", "1");
  }

  @Test
  void aChildThatNeverReadsDoesNotHoldTheParent() {
    GraderJvm jvm = jvm("never-reads");
    jvm.feed(job(30, 16 << 20));
    assertEquals(Optional.empty(), jvm.next(java.time.Duration.ofMillis(400)));
    jvm.close();
    assertFalse(Files.exists(jvm.folder()));
  }

  @Test
  void aJvmThatCannotBeStartedForTheRestIsOurFault() {
    Graded graded =
        grade(
            "gives-up",
            () -> {
              throw new UncheckedIOException(new IOException("no process"));
            });
    assertEquals(FindingCode.HANG, broken(graded, A));
    assertEquals("child-not-started", graded.fault().orElseThrow().code());
  }

  @Test
  void whatAChildStartedIsKilledWithIt() {
    List<ProcessHandle> before = sleepers();
    assertInstanceOf(Outcome.Held.class, grade("leaves-a-child").outcomes().get(A));
    List<ProcessHandle> left = new ArrayList<>(sleepers());
    left.removeAll(before);
    left.forEach(p -> p.onExit().orTimeout(10, java.util.concurrent.TimeUnit.SECONDS).join());
    assertTrue(left.stream().noneMatch(ProcessHandle::isAlive));
  }

  private static List<ProcessHandle> sleepers() {
    return ProcessHandle.allProcesses()
        .filter(p -> p.info().commandLine().orElse("").endsWith("sleep 1000"))
        .toList();
  }

  @Test
  void theFolderOfAClosedJvmIsGone() throws IOException {
    GraderJvm jvm = jvm("holds");
    Path folder = jvm.folder();
    Files.writeString(Files.createDirectories(folder.resolve("deep")).resolve("file"), "x");
    jvm.close();
    assertFalse(Files.exists(folder));
  }

  private static Verdict.Why isFault(Graded graded, String code, String fact) {
    Verdict.Why why = graded.fault().orElseThrow();
    assertEquals(code, why.code());
    assertEquals(fact, why.facts().getFirst());
    assertEquals(Map.of(), graded.outcomes());
    return why;
  }
}
