package learn.cli.terminal.check;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import learn.cli.domain.Attempt;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** What the learner's own code printed. Checks that printed the same are named together. */
final class PrintedBlock {
  private static final int LINES = 10;
  private static final int LONGEST_LINE = 240;

  private final Look look;

  PrintedBlock(Look look) {
    this.look = look;
  }

  void on(Page page, List<Attempt.Printed> printed) {
    Map<String, List<Attempt.Printed>> alike =
        printed.stream()
            .filter(p -> !p.text().isEmpty() || p.lost() > 0)
            .collect(
                Collectors.groupingBy(
                    p -> p.text() + '\0' + p.lost(), LinkedHashMap::new, Collectors.toList()));
    alike.values().forEach(group -> group(page, group));
  }

  private void group(Page page, List<Attempt.Printed> group) {
    String checks = group.stream().map(p -> p.check().value()).collect(Collectors.joining(", "));
    Attempt.Printed one = group.getFirst();
    List<String> lines = one.text().lines().toList();
    page.blank();
    page.flow(0, look.say("check.printed", checks).in(Style.SOFT));
    lines.stream().limit(LINES).forEach(line -> line(page, Text.of(cut(line))));
    if (lines.size() > LINES)
      line(page, look.say("check.printed-lines", lines.size() - LINES).in(Style.SOFT));
    if (one.lost() > 0) line(page, look.say("check.printed-lost", one.lost()).in(Style.SOFT));
  }

  private String cut(String line) {
    return line.length() <= LONGEST_LINE
        ? line
        : line.substring(0, LONGEST_LINE) + look.marks().cut();
  }

  private static void line(Page page, Text text) {
    Text gutter = Text.of("  | ", Style.SOFT);
    page.hang(gutter, gutter, text);
  }
}
