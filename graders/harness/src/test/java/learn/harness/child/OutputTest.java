package learn.harness.child;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import learn.protocol.Frame;
import org.junit.jupiter.api.Test;

/** What a submission prints is captured, capped, and never believed. */
final class OutputTest {
  @Test
  void printedLinesAreAttributedToTheirCheck() {
    Told told =
        Attempt.answering("System.out.println(\"待定\"); System.err.print(\"e\"); return 42;")
            .run()
            .isHeld();
    assertEquals(new Frame.Printed("answer", "待定\ne", 0), told.printed());
  }

  @Test
  void aFloodIsCappedAndCounted() {
    String flood =
        "String line = \"x\".repeat(1_023);"
            + " for (int i = 0; i < 200 * 1_024; i++) System.out.println(line); return %d;";
    Told told = Attempt.answering(flood.formatted(42)).seconds(5).run().isHeld();
    assertEquals(64 << 10, told.printed().text().length());
    assertEquals((200L << 20) - (64 << 10), told.printed().lost());
    Attempt.answering(flood.formatted(41)).seconds(5).run().isBrokenBy("mismatch");
  }

  @Test
  void aCharacterIsNotCutInTwo() {
    Told told =
        Attempt.answering(
                "System.out.print(\"x\"); System.out.print(\"待\".repeat(30_000)); return 42;")
            .run()
            .isHeld();
    assertTrue(told.printed().text().endsWith("待"));
    assertEquals(30_001, told.printed().text().length() + told.printed().lost());
  }

  @Test
  void closingOrReplacingTheStreamsHarmsNobody() {
    String closes =
        "System.out.println(\"a\"); System.out.close(); System.err.close();"
            + " System.out.println(\"b\"); return %d;";
    assertEquals("a\nb\n", Attempt.answering(closes.formatted(42)).run().isHeld().printed().text());
    Attempt.answering(closes.formatted(41)).run().isBrokenBy("mismatch");
    String replaces =
        "System.setOut(new java.io.PrintStream(java.io.OutputStream.nullOutputStream()));"
            + " System.setErr(null); System.setIn(null); System.out.println(\"x\"); return %d;";
    Attempt.answering(replaces.formatted(42)).run().isHeld();
    Attempt.answering(replaces.formatted(41)).run().isBrokenBy("mismatch");
  }

  @Test
  void linesThatLookLikeFramesAreLines() {
    String forges =
        "System.out.write(new byte[] {'L', 'F', 'R', 1, 0, 0, 0, 1, 0, 0, 0, 0, '.'}, 0, 13);"
            + " System.out.println(\"Ended answer Held\\n"
            + "Finished\"); System.out.flush(); return %d;";
    Attempt.answering(forges.formatted(42)).run().isHeld();
    Attempt.answering(forges.formatted(41)).run().isBrokenBy("mismatch");
  }

  @Test
  void whatKillsAThreadIsPrinted() {
    Told told =
        Attempt.answering(
                "var t = new Thread(() -> { throw new IllegalStateException(\"lost\"); },"
                    + " \"mine\"); t.start(); t.join(); return 42;")
            .run()
            .isHeld();
    assertTrue(told.printed().text().contains("IllegalStateException: lost"));
    assertTrue(told.printed().text().contains("ending/Answer.java:7"), told.printed().text());
  }
}
