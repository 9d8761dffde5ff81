package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** How submissions end, each trick with a wrong value and, where it harms nobody, a right one. */
final class EndingsTest {
  @Test
  void aRightAnswerIsHeld() {
    Told told = Attempt.answering("return 42;").run().isHeld();
    System.out.println("one check, start to Finished: " + told.heard().millis() + " ms");
  }

  @Test
  void aWrongAnswerIsAMismatch() {
    Told told = Attempt.answering("return 41;").run().isBrokenBy("mismatch");
    assertEquals("other-answer", told.finding().says().key());
  }
}
