package learn.cli.terminal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.Collectors;
import learn.cli.terminal.ink.Width;
import org.junit.jupiter.api.Test;

class QuotedTest {
  @Test
  void tabsAndChineseMoveTheCaret() {
    Quoted quoted = Quoted.of("\tcall(\"点火\", x);", 12, 13);
    assertEquals("    call(\"点火\", x);", quoted.text());
    assertEquals(" ".repeat(17) + "^", quoted.carets());
  }

  @Test
  void aWholeLineIsItsCodeWithoutIndentAndComment() {
    Quoted quoted = Quoted.whole("  go(a); // far away");
    assertEquals("  ^^^^^^", quoted.carets());
  }

  @Test
  void anAddressInAStringIsNoComment() {
    Quoted quoted = Quoted.whole("open(\"http://x\");");
    assertEquals("^".repeat(17), quoted.carets());
  }

  @Test
  void theIndentGoesBeforeTheCode() {
    Quoted quoted = Quoted.of(" ".repeat(30) + "stop(now);", 35, 38).fitting(20, "…");
    assertEquals("stop(now);", quoted.text());
    assertEquals("     ^^^", quoted.carets());
  }

  @Test
  void whatIsMarkedStaysInView() {
    long seed = System.nanoTime();
    System.out.println("QuotedTest seed " + seed);
    Random random = new Random(seed);
    String[] pieces = {"a", "bc", "点", "火", "\t", " ", "🚀", "{", ";"};
    for (int round = 0; round < 2_000; round++) {
      String source =
          random
              .ints(1 + random.nextInt(150), 0, pieces.length)
              .mapToObj(i -> pieces[i])
              .collect(Collectors.joining());
      int from = random.nextInt(source.length());
      int room = 16 + random.nextInt(80);
      Quoted quoted =
          Quoted.of(source, from, Math.min(source.length(), from + 3)).fitting(room, "…");
      String what = "seed " + seed + " room " + room + ": " + source;
      assertTrue(Width.of(quoted.text()) <= room, what);
      assertTrue(quoted.carets().length() <= room + 1, what);
    }
  }
}
