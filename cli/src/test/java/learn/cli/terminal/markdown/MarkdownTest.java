package learn.cli.terminal.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import learn.cli.terminal.ink.Ink;
import learn.cli.terminal.ink.Inline;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Text;
import org.junit.jupiter.api.Test;

class MarkdownTest {
  private static List<String> shown(String source, int width) {
    Markdown markdown = new Markdown(width, Terminal.pipe(width), new Inline(false, "learn"));
    Ink ink = new Ink(false, false, true);
    return markdown.lines(source).stream().map(ink::line).toList();
  }

  @Test
  void aLineEndBetweenChineseCharactersIsNoSpace() {
    assertEquals(List.of("先登记再查看 waker 一次"), shown("先登记\n再查看\nwaker\n一次", 40));
  }

  @Test
  void listsNest() {
    assertEquals(
        List.of("• one", "  1. deep and", "     wide", "  2. two", "• three"),
        shown("- one\n  1. deep and wide\n  2. two\n- three\n", 13));
  }

  @Test
  void codeIsNeitherWrappedNorChanged() {
    assertEquals(
        List.of("  int a   = 1; // " + "x".repeat(40), "", "  b();"),
        shown("```java\nint a   = 1; // " + "x".repeat(40) + "\n\nb();\n```\n", 30));
  }

  @Test
  void aTableFitsOrBecomesAList() {
    String table = "| name | meaning |\n|---|---|\n| `poll` | asks whether it is done now |\n";
    assertEquals(
        List.of(
            "name    meaning",
            "────────────────────────",
            "`poll`  asks whether it",
            "        is done now"),
        shown(table, 24));
    assertEquals(
        List.of("name: `a-rather-long-name`", "meaning: of it"),
        shown("| name | meaning |\n|---|---|\n| `a-rather-long-name` | of it |\n", 26));
  }

  @Test
  void addressesAreWrittenOutWhereTheyCannotBeClicked() {
    assertEquals(
        List.of("see JEP (https://openjdk.org/jeps/444) and a file"),
        shown("see [JEP](https://openjdk.org/jeps/444) and [a file](../x.md)", 80));
  }

  @Test
  void commentsForAuthorsStayOut() {
    assertEquals(
        List.of("a", "b"),
        shown("a\n\n<!-- stale? -->\n\nb", 80).stream().filter(l -> !l.isEmpty()).toList());
  }

  @Test
  void keywordsStringsAndCommentsAreTold() {
    List<Text> lines = Highlighter.lines("return \"if\"; // new\n/* a\n b */ x", "java");
    assertEquals(3, lines.size());
    assertEquals(
        List.of(Style.KEYWORD, Style.PLAIN, Style.STRING, Style.PLAIN, Style.COMMENT),
        lines.getFirst().spans().stream().map(s -> s.style()).toList());
    assertEquals(Style.COMMENT, lines.get(1).spans().getFirst().style());
    assertTrue(Highlighter.lines("if x", "text").getFirst().spans().size() == 1);
  }
}
