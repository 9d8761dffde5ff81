package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import learn.protocol.Evidence;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import learn.protocol.Place;
import org.junit.jupiter.api.Test;

/** How submissions end: values, exceptions, the heap, the stack, and what never ends. */
final class EndingsTest {
  private static final long LIMIT_AND_MARGIN_MILLIS = 15_000;

  @Test
  void aRightAnswerIsHeld() {
    Told told = Attempt.answering("return 42;").run().isHeld();
    System.out.println("one check, start to Finished: " + told.heard().millis() + " ms");
  }

  @Test
  void aWrongAnswerIsAMismatch() {
    Told told = Attempt.answering("return 41;").run().isBrokenBy("mismatch");
    assertEquals("other-answer", told.finding().says().key());
    assertEquals(new Evidence.Values("42", "41"), told.finding().evidence());
  }

  @Test
  void anExceptionIsToldWithTheLearnersLines() {
    Told told =
        Attempt.answering("Object none = null;\nreturn none.hashCode();").run().isBrokenBy("threw");
    Evidence.Thrown thrown = thrown(told);
    assertEquals("java.lang.NullPointerException", thrown.type());
    assertTrue(thrown.message().contains("\"none\" is null"), thrown.message());
    assertEquals(List.of(new Place("ending/Answer.java", 8, "threw")), thrown.stack());
  }

  private static Evidence.Thrown thrown(Told told) {
    return assertInstanceOf(Evidence.Thrown.class, told.finding().evidence());
  }

  @Test
  void aStaticInitialiserThatThrowsIsToldByWhatItThrew() {
    String grader =
        """
        package grade.ending;
        import ending.Answer;
        import learn.grade.*;
        final class AnswerGrader {
          @Check("one") void one() throws Exception { Expect.equal(42, Answer.answer(), ""); }
          @Check("two") void two() throws Exception { Expect.equal(42, Answer.answer(), ""); }
        }
        """;
    Told told =
        Attempt.answering("return 42;", "static final int N = Integer.parseInt(\"x\");")
            .grader(grader)
            .checks("one", "two")
            .run();
    told.isBrokenBy("one", "threw").isBrokenBy("two", "threw");
    Evidence first = told.findings("one").getFirst().evidence();
    assertEquals(
        "java.lang.NumberFormatException", assertInstanceOf(Evidence.Thrown.class, first).type());
    assertEquals("ending/Answer.java", told.findings("two").getFirst().at().getFirst().file());
  }

  @Test
  void anExceptionWithoutAStackIsStillTheLearners() {
    Attempt.answering(
            "throw new Bare();",
            "static final class Bare extends RuntimeException {"
                + " Bare() { super(\"x\", null, false, false); } }")
        .run()
        .isBrokenBy("threw");
    Attempt.answering(
            "var e = new IllegalStateException(\"x\");"
                + " e.setStackTrace(new StackTraceElement[0]); throw e;")
        .run()
        .isBrokenBy("threw");
  }

  @Test
  void anUnwrittenMethodIsNotWritten() {
    Attempt.answering("return learn.kit.Todo.todo(\"answer\");").run().isBrokenBy("not-written");
  }

  @Test
  void anEndlessLoopIsAHangAtItsLine() {
    Told told =
        Attempt.answering("while (true) turns++;", "static volatile int turns;")
            .run()
            .isBrokenBy("hang")
            .within(LIMIT_AND_MARGIN_MILLIS);
    assertEquals(List.of(new Place("ending/Answer.java", 7, "ran")), told.finding().at());
    assertEquals(1, told.frames(Frame.GivingUp.class).count());
  }

  @Test
  void anEndlessLoopThatSwallowsInterruptsIsAHang() {
    Attempt.answering(
            "while (true) try { Thread.sleep(1_000); }"
                + " catch (InterruptedException | RuntimeException e) { Thread.interrupted(); }")
        .run()
        .isBrokenBy("hang")
        .within(LIMIT_AND_MARGIN_MILLIS);
  }

  @Test
  void virtualThreadsThatSpinWhileTheCheckWaitsAreAHang() {
    Attempt.answering(
            "Thread.ofVirtual().start(() -> { while (true) n++; }).join(); return 42;",
            "static volatile int n;")
        .run()
        .isBrokenBy("hang")
        .within(LIMIT_AND_MARGIN_MILLIS);
  }

  @Test
  void whoHoldsTheLocksOfTheCheckCannotHoldUpTheWatch() {
    String spin = "while (true) n++;";
    Attempt.answering(
            "var t = Thread.currentThread(); var g = t.getThreadGroup();"
                + " synchronized (t) { synchronized (g) { synchronized (g.getParent()) {"
                + " synchronized (Thread.class) { synchronized (System.out) {"
                + spin
                + "}}}}}",
            "static volatile int n;")
        .run()
        .isBrokenBy("hang")
        .within(LIMIT_AND_MARGIN_MILLIS);
  }

  @Test
  void aWaitInNativeCodeIsAHangToo() {
    Attempt.answering("try (var s = new java.net.ServerSocket(0)) { s.accept(); } return 42;")
        .run()
        .isBrokenBy("hang")
        .within(LIMIT_AND_MARGIN_MILLIS);
  }

  @Test
  void whatIsLeftAfterAHangIsForAnotherJvm() {
    String grader =
        """
        package grade.ending;
        import learn.grade.*;
        final class AnswerGrader {
          @Check("spins") void spins() throws Exception { ending.Answer.answer(); }
          @Check("after") void after() {}
        }
        """;
    Told told =
        Attempt.answering("while (true) Thread.onSpinWait();")
            .grader(grader)
            .checks("spins", "after")
            .run()
            .isBrokenBy("spins", "hang");
    assertEquals(1, told.frames(Frame.Ended.class).count());
  }

  @Test
  void aStackOverflowNamesItsLineOnce() {
    Told told =
        Attempt.answering(
                "return deeper(1);", "static int deeper(int n) { return deeper(n + 1) + 1; }")
            .run()
            .isBrokenBy("threw");
    assertEquals("java.lang.StackOverflowError", thrown(told).type());
    assertEquals(1, thrown(told).stack().size());
  }

  @Test
  void aStackOverflowInTheJdkIsTheLearnersToo() {
    Attempt.answering(
            "List<Object> l = new ArrayList<>(); l.add(new ArrayList<>(List.of(l)));"
                + " ((List<Object>) l.get(0)).add(l); return l.hashCode();")
        .run()
        .isBrokenBy("threw");
  }

  @Test
  void aStackOverflowThatIsCaughtIsNobodysBusiness() {
    Attempt.answering(
            "try { return deeper(1); } catch (StackOverflowError bottom) { return 42; }",
            "static int deeper(int n) { return deeper(n + 1) + 1; }")
        .run()
        .isHeld();
  }

  @Test
  void anExhaustedHeapIsTold() {
    Told told =
        Attempt.answering(
                "while (true) KEPT.add(new byte[1 << 20]);",
                "static final List<byte[]> KEPT = new ArrayList<>();")
            .run()
            .isBrokenBy("heap");
    assertEquals("ending/Answer.java", told.finding().at().getFirst().file());
    assertEquals(1, told.frames(Frame.GivingUp.class).count());
  }

  @Test
  void anExhaustedHeapThatIsCaughtIsNobodysBusiness() {
    String eats =
        "List<byte[]> kept = new ArrayList<>();"
            + " try { while (true) kept.add(new byte[1 << 20]); }"
            + " catch (OutOfMemoryError full) { return %d; }";
    Attempt.answering(eats.formatted(42)).run().isHeld();
    Attempt.answering(eats.formatted(41)).run().isBrokenBy("mismatch");
  }

  @Test
  void aHeapFullOfSmallThingsIsToldAsWell() {
    Child.Heard heard =
        Attempt.answering(
                "Object[] last = null; while (true) { last = new Object[] {last}; kept = last; }",
                "static Object kept;")
            .seconds(10)
            .run()
            .heard();
    boolean told =
        heard.frames().stream()
            .anyMatch(
                f ->
                    f instanceof Frame.Ended(_, Outcome.Broken(var findings), _)
                        && findings.getFirst().code().code().equals("heap"));
    assertTrue(told || heard.status() == learn.protocol.ExitStatus.HEAP, heard::toString);
  }
}
