package learn.cli.terminal.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WrapTest {
  private static final String[] PIECES = {
    "a",
    "poll",
    "Ready",
    "非",
    "唤醒",
    "线程",
    "，",
    "。",
    "（",
    "）",
    "「",
    "」",
    " ",
    " ",
    " ",
    ".",
    ",",
    "🚀",
    "👩‍💻",
    "é",
    "ḷ̇",
    "…",
    "“",
    "”",
    "`x y`",
    "learn.kit.Future",
    "\t",
    "한",
    "ｆ"
  };

  private static List<String> wrapped(String text, int width) {
    return Wrap.lines(Text.of(text), width).stream().map(Text::plain).toList();
  }

  @Test
  void englishBreaksAtSpaces() {
    assertEquals(
        List.of("A poll takes", "one step and", "returns."),
        wrapped("A poll takes one step and returns.", 12));
  }

  @Test
  void chineseBreaksBetweenCharactersButNotBeforeItsMarks() {
    assertEquals(List.of("先登记，", "再查看。"), wrapped("先登记，再查看。", 8));
    assertEquals(List.of("先登", "记，再"), wrapped("先登记，再", 7));
    assertEquals(List.of("看看", "（一", "眼）"), wrapped("看看（一眼）", 6));
  }

  @Test
  void aWordInsideChineseStaysWhole() {
    assertEquals(List.of("存好", "waker 之", "后"), wrapped("存好waker 之后", 8));
  }

  @Test
  void anApostropheIsNoPlaceToBreak() {
    assertEquals(List.of("I", "don’t", "”see”", "（it）"), wrapped("I don’t ”see” （it）", 6));
  }

  @Test
  void aWordTooLongForAnyLineIsCut() {
    assertEquals(List.of("abcd", "efgh", "ij"), wrapped("abcdefghij", 4));
  }

  @Test
  void stylesSurviveABreak() {
    Text text = Text.of("one two ", Style.BAD).plus("three", Style.GOOD);
    List<Text> lines = Wrap.lines(text, 7);
    assertEquals(Style.BAD, lines.get(0).spans().getFirst().style());
    assertEquals(Style.GOOD, lines.get(1).spans().getFirst().style());
  }

  @Test
  void columnsAreCountedAsAScreenShowsThem() {
    assertEquals(4, Width.of("线程"));
    assertEquals(2, Width.of("🚀"));
    assertEquals(2, Width.of("🟢"));
    assertEquals(1, Width.of("e\u0301"));
    assertEquals(2, Width.of("👩‍💻"));
    assertEquals(1, Width.of("✓"));
  }

  @Test
  void noLineIsWiderThanAskedAndNothingIsLost() {
    long seed = System.nanoTime();
    System.out.println("WrapTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      String text =
          random
              .ints(random.nextInt(60), 0, PIECES.length)
              .mapToObj(i -> PIECES[i])
              .collect(Collectors.joining());
      int width = 4 + random.nextInt(80);
      List<String> lines = wrapped(text, width);
      for (String line : lines)
        assertTrue(Width.of(line) <= width, () -> "seed " + seed + ": " + width + " < " + line);
      assertEquals(
          unspaced(text), unspaced(String.join("", lines)), () -> "seed " + seed + ": " + text);
    }
  }

  private static String unspaced(String text) {
    return text.replaceAll("\\s", "");
  }
}
