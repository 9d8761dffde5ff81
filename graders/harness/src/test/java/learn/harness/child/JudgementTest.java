package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import learn.protocol.Evidence;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import org.junit.jupiter.api.Test;

/** Whose fault it is: the submission's, the grader's, or nobody's that can be proved. */
final class JudgementTest {
  private static final String GRADER =
      """
      package grade.ending;
      import learn.grade.*;
      import learn.kit.*;
      import learn.kit.test.*;
      final class AnswerGrader {
        private final ProbeWaker waker = new ProbeWaker();
        @Check("answer") void answer() throws Exception { %s }
        %s
      }
      """;

  private static Attempt graded(String body, String learner) {
    return Attempt.answering("return 42;")
        .with(
            "ending/It.java",
            "package ending; import learn.kit.*; public final class It { " + learner + " }")
        .grader(GRADER.formatted(body, ""));
  }

  @Test
  void aFaultThatIsSwallowedStillBreaksTheCheck() {
    String spends =
        "public static Poll<Integer> poll(Context cx) { Waker w = cx.waker().clone(); w.drop();"
            + " try { w.wakeByRef(); } catch (Throwable t) { } return Poll.ready(42); }";
    Told told =
        graded("Expect.ready(waker.poll(ending.It::poll), \"\");", spends)
            .run()
            .isBrokenBy("waker-spent");
    assertEquals(1, told.findings("answer").size());
    assertEquals("ending/It.java", told.finding().at().getFirst().file());
  }

  @Test
  void aFaultMetInsteadOfAnExceptionHasTheGradersWords() {
    String spends =
        "public static int poll(Context cx) { Waker w = cx.waker().clone(); w.drop();"
            + " w.wakeByRef(); return 0; }";
    Told told =
        graded(
                "Expect.throwing(IllegalStateException.class, () -> waker.poll(cx -> {"
                    + " ending.It.poll(cx); return Poll.pending(); }), \"why\");",
                spends)
            .run()
            .isBrokenBy("waker-spent");
    assertEquals("why", told.finding().says().key());
    assertEquals(1, told.findings("answer").size());
  }

  @Test
  void anExceptionMetInsteadOfAnotherIsThrewInTheGradersWords() {
    Told told =
        graded(
                "Expect.throwing(IllegalStateException.class, ending.It::go, \"why\");",
                "public static Object go() { return java.util.List.of().getFirst(); }")
            .run()
            .isBrokenBy("threw");
    assertEquals("why", told.finding().says().key());
    assertEquals(
        "java.util.NoSuchElementException",
        assertInstanceOf(Evidence.Thrown.class, told.finding().evidence()).type());
    assertEquals(1, told.findings("answer").size());
  }

  private static final String SPENDS =
      "public static Poll<Integer> poll(Context cx) { Waker w = cx.waker().clone(); w.drop();"
          + " w.wakeByRef(); return Poll.ready(42); }"
          + "public static Poll<Integer> calm(Context cx) { try { return poll(cx); }"
          + " catch (Throwable t) { return Poll.ready(42); } }";

  @Test
  void aFaultThatTheGraderProvokesIsOffTheRecord() {
    graded("Expect.fault(\"waker-spent\", () -> waker.poll(ending.It::poll), \"why\");", SPENDS)
        .run()
        .isHeld("answer");
  }

  @Test
  void anotherFaultThanTheProvokedOneIsTold() {
    Told told =
        graded("Expect.fault(\"null-ready\", () -> waker.poll(ending.It::poll), \"why\");", SPENDS)
            .run()
            .isBrokenBy("waker-spent");
    assertEquals("why", told.finding().says().key());
    assertEquals(1, told.findings("answer").size());
  }

  @Test
  void aProvokedFaultThatDoesNotComeOrIsCaughtIsAMismatch() {
    Told none =
        graded("Expect.fault(\"waker-spent\", () -> 42, \"why\");", SPENDS)
            .run()
            .isBrokenBy("mismatch");
    assertEquals(new Evidence.Values("waker-spent", "42"), none.finding().evidence());
    Told caught =
        graded("Expect.fault(\"waker-spent\", () -> waker.poll(ending.It::calm), \"why\");", SPENDS)
            .run()
            .isBrokenBy("waker-spent");
    assertEquals("why", caught.findings("answer").getLast().says().key());
  }

  @Test
  void aFaultWhereNoneWasDueHasTheGradersWords() {
    Told told =
        graded("Expect.noFault(() -> waker.poll(ending.It::poll), \"why\");", SPENDS)
            .run()
            .isBrokenBy("waker-spent");
    assertEquals("why", told.finding().says().key());
    assertEquals("ending/It.java", told.finding().at().getFirst().file());
    assertEquals(1, told.findings("answer").size());
  }

  @Test
  void anExpectationThatTheSubmissionCatchesStaysBroken() {
    graded(
            "ending.It.call(() -> Expect.equal(1, 2, \"inner\"));",
            "public static void call(Runnable r) { try { r.run(); } catch (Throwable t) { } }")
        .run()
        .isBrokenBy("mismatch");
  }

  @Test
  void aNullOfTheLearnersIsTheirs() {
    Told told =
        graded("ending.It.it().poll(null);", "public static Future<Integer> it() { return null; }")
            .run()
            .isBrokenBy("mismatch");
    assertEquals(new Evidence.Values("It.it() ≠ null", "null"), told.finding().evidence());
  }

  @Test
  void aNullOfTheGradersIsOurs() {
    isFaulty("java.util.Map.of(1, 2).get(3).intValue();");
  }

  @Test
  void anExceptionOfTheGradersIsOurs() {
    isFaulty("throw new IllegalStateException();");
    isFaulty("Class.forName(\"none\");");
  }

  private static void isFaulty(String body) {
    Told told = graded(body, "").run();
    assertEquals(1, told.frames(Frame.Faulty.class).count(), told::toString);
    assertEquals(0, told.frames(Frame.Ended.class).count(), told::toString);
  }

  @Test
  void aCheckWithoutAMethodIsOurs() {
    Told told = Attempt.answering("return 42;").checks("none").run();
    assertEquals(1, told.frames(Frame.Faulty.class).count(), told::toString);
  }

  @Test
  void aMissingMethodIsAShapeMismatch() {
    Attempt whole = graded("ending.It.gone(1);", "public static void gone(int n) {}");
    Attempt part = graded("", "public static void other() {}");
    var job = whole.job();
    var without =
        new learn.protocol.Job(
            job.nonce(), part.job().learner(), job.carried(), job.graders(), job.checks(), 1, true);
    Told told = Told.of(Child.hear(without)).isBrokenBy("shape-mismatch");
    Evidence.Member member = assertInstanceOf(Evidence.Member.class, told.finding().evidence());
    assertEquals("'void ending.It.gone(int)'", member.needed());
  }

  @Test
  void aMissingClassIsAShapeMismatch() {
    Attempt whole =
        graded("go(null);", "").grader(GRADER.formatted("go(null);", "void go(ending.It it) {}"));
    var job = whole.job();
    var without =
        new learn.protocol.Job(
            job.nonce(),
            Attempt.answering("return 42;").job().learner(),
            job.carried(),
            job.graders(),
            job.checks(),
            1,
            true);
    Told.of(Child.hear(without)).isRefusedBy("shape-mismatch");
  }

  @Test
  void whatNeedsABrokenCheckIsNotRun() {
    String grader =
        """
        package grade.ending;
        import learn.grade.*;
        final class AnswerGrader {
          @Check("a") void a() throws Exception { Expect.equal(42, ending.Answer.answer(), ""); }
          @Check("b") void b() {}
          @Check("c") void c() {}
          @Check("d") void d() {}
        }
        """;
    Told told =
        Attempt.answering("return 41;")
            .grader(grader)
            .checks("a", "b:a", "c:b", "d")
            .run()
            .isBrokenBy("a", "mismatch")
            .isHeld("d");
    assertEquals(needs("a"), told.outcome("b"));
    assertEquals(needs("b"), told.outcome("c"));
  }

  private static Outcome needs(String check) {
    return new Outcome.NotRun(new Outcome.Because.Needs(check));
  }

  @Test
  void aHangTheGraderFindsIsToldAtTheThreadThatHangs() {
    Told told =
        graded(
                "Background.run(ending.It::go).join(\"stuck\");",
                "public static Object go() throws Exception {"
                    + " return new java.util.concurrent.CountDownLatch(1).getCount() > 0"
                    + " ? wait1() : null; } static Object wait1() throws Exception {"
                    + " synchronized (It.class) { It.class.wait(); } return null; }")
            .seconds(10)
            .run()
            .isBrokenBy("hang");
    assertEquals("stuck", told.finding().says().key());
    assertEquals(List.of("ending/It.java"), files(told));
    assertInstanceOf(Evidence.Threads.class, told.finding().evidence());
  }

  private static List<String> files(Told told) {
    return told.finding().at().stream().map(p -> p.file()).toList();
  }
}
