package learn.cli.terminal.ink;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class InkTest {
  private static final Text TEXT =
      Text.of("see ").plus(Text.linked("Flag.java:3", Style.CODE, "file:///w/Flag.java#3"));

  @Test
  void colourAndLinksAreSeparate() {
    assertEquals("see Flag.java:3", new Ink(false, false, true).line(TEXT));
    assertEquals("see \u001b[36mFlag.java:3\u001b[0m", new Ink(true, false, true).line(TEXT));
    assertEquals(
        "see \u001b]8;;file:///w/Flag.java#3\u001b\\Flag.java:3\u001b]8;;\u001b\\",
        new Ink(false, true, true).line(TEXT));
  }

  @Test
  void whatALearnerPrintsCannotSteerTheTerminal() {
    Text hostile = Text.of("\u001b[2J\u0007a\rb\u202ec\u009b31m");
    assertFalse(hostile.plain().chars().anyMatch(c -> c < ' ' || c == 0x202e || c == 0x9b));
  }

  @Test
  void withoutUnicodeMarksKeepTheirWidth() {
    assertEquals("a - \"b\" ~", new Ink(false, false, false).line(Text.of("a · “b” …")));
  }

  @Test
  void codeIsMarkedByColourOrByBackticks() {
    assertEquals("use `x`", new Inline(false, "learn").text("use `x`").plain());
    assertEquals("use x", new Inline(true, "learn").text("use `x`").plain());
    assertEquals("a ` b", new Inline(true, "learn").text("a ` b").plain());
  }

  @Test
  void commandsInSentencesAreWhatTheLearnerMustType() {
    Inline inline = new Inline(false, "/opt/bin/learn");
    Ink ink = new Ink(false, false, true);
    assertEquals("`/opt/bin/learn list`", ink.line(inline.text("`learn list`")));
    assertEquals("`/opt/bin/learn --help`", ink.line(inline.text("`learn learn --help`")));
  }
}
