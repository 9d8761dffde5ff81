package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import learn.protocol.Evidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Objects of a submission whose own methods are traps. */
final class NastyTest {
  private static final String NASTY =
      """
      static final class Nasty extends RuntimeException {
        @Override public String getMessage() { %1$s }
        @Override public String toString() { %1$s }
        @Override public StackTraceElement[] getStackTrace() { %2$s }
        @Override public Throwable getCause() { %3$s }
        @Override public boolean equals(Object o) { return true; }
        @Override public int hashCode() { throw this; }
      }
      static volatile int n;
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throw new Nasty();            | throw new Nasty();  | throw new Nasty();",
        "while (true) n++;             | while (true) n++;   | return this;",
        "return \"m\".repeat(50 << 20); | return null;        | return null;",
        "return null;                  | return new StackTraceElement[9]; | return new Nasty();"
      })
  void anExceptionOfTheLearnersIsThrewWhateverItsMethodsDo(
      String text, String stack, String cause) {
    Told told =
        Attempt.answering("throw new Nasty();", NASTY.formatted(text, stack, cause))
            .run()
            .isBrokenBy("threw")
            .within(15_000);
    Evidence.Thrown thrown = assertInstanceOf(Evidence.Thrown.class, told.finding().evidence());
    assertEquals("ending.Answer$Nasty", thrown.type());
    assertTrue(thrown.message().length() <= 2_001);
    Attempt.answering(
            "try { throw new Nasty(); } catch (Nasty caught) { return 42; }",
            NASTY.formatted(text, stack, cause))
        .run()
        .isHeld();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "throw new IllegalStateException(); | <toString() threw java.lang.IllegalStateException>",
        "while (true) n++;                  | <toString() did not return>",
        "return \"m\".repeat(3_000);        | m"
      })
  void aValueIsShownAsFarAsItLetsItself(String body, String shown) {
    String grader =
        """
        package grade.ending;
        import learn.grade.*;
        final class AnswerGrader {
          @Check("answer") void answer() {
            Expect.equal(java.util.List.of(1), java.util.List.of(new ending.Shown()), "",
                new ending.Shown(), null);
          }
        }
        """;
    Told told =
        Attempt.answering("return 42;")
            .with(
                "ending/Shown.java",
                "package ending; public final class Shown { static volatile int n;"
                    + " @Override public String toString() { "
                    + body
                    + " } }")
            .grader(grader)
            .run()
            .isBrokenBy("mismatch");
    String param = told.finding().says().params().getFirst();
    assertTrue(param.startsWith(shown), param);
    assertTrue(param.length() <= 2_001, param);
    assertEquals("null", told.finding().says().params().getLast());
  }

  @Test
  void anExitInsideToStringNeverPasses() {
    Told told =
        Attempt.answering(
                "throw new Leaves();",
                "static class Leaves extends RuntimeException {"
                    + " @Override public String getMessage() { System.exit(0); return \"\"; } }")
            .run()
            .isBrokenBy("threw");
    assertTrue(told.finding().code().code().equals("threw"));
  }
}
