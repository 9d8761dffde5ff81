package learn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.Lang;
import learn.cli.domain.Localized;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.view.BriefView;
import learn.cli.domain.view.HintView;
import learn.cli.domain.view.State;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Width;
import learn.cli.terminal.look.Setting;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;
import learn.protocol.Says;
import org.junit.jupiter.api.Test;

/** Whatever a learner writes and a grader says: no line is wider than the screen. */
class ScreenWidthTest {
  private static final String[] PIECES = {
    "poll",
    "a",
    "Ready",
    "唤醒",
    "线",
    "，",
    "。",
    "（",
    "）",
    " ",
    " ",
    "🚀",
    "é",
    "\n",
    "\t",
    "`x`",
    "**b**",
    "<T>",
    "x;",
    "\u001b[31m",
    "…"
  };

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  private String words(int most) {
    return random
        .ints(random.nextInt(most), 0, PIECES.length)
        .mapToObj(i -> PIECES[i])
        .collect(Collectors.joining());
  }

  @Test
  void noLineIsWiderThanTheScreen() {
    System.out.println("ScreenWidthTest seed " + seed);
    for (int round = 0; round < 150; round++) {
      int width = 40 + random.nextInt(70);
      Lang lang = Lang.values()[random.nextInt(2)];
      Terminal terminal = new Terminal(width, false, false, false, random.nextBoolean());
      Painter painter =
          new Painter(new Setting(terminal, lang, Path.of("/w"), Path.of("/w"), "learn", false));
      Stream.of(painter.check(rejected()), painter.hint(hint()), painter.brief(brief()))
          .flatMap(List::stream)
          .forEach(
              line ->
                  assertTrue(
                      Width.of(line) <= terminal.measure(),
                      () -> "seed " + seed + ", " + width + " columns: " + line));
    }
  }

  private learn.cli.terminal.check.CheckView rejected() {
    SourceFile source = new SourceFile("p/A.java", (words(60) + "\n").repeat(3) + "end\n");
    Finding finding =
        new Finding(
            FindingCode.MISMATCH,
            new Says("many-ticks", List.of(words(40))),
            List.of(new Place("p/A.java", 1 + random.nextInt(3), "ran")),
            new Evidence.Values(words(80), words(80)));
    Finding threw =
        Finding.of(
            FindingCode.THREW,
            List.of(new Place("p/A.java", 2, "threw")),
            new Evidence.Thrown("a.b.C", words(60), List.of(new Place("p/A.java", 3, "called"))));
    return Sample.view(
        new Verdict.Rejected(
            Sample.reports(
                Sample.broken(finding, threw),
                Sample.HELD,
                Sample.needs("one-tick-per-poll"),
                Sample.broken(threw),
                Sample.HELD),
            List.of()),
        source,
        new Attempt.Printed(new CheckId("zero"), words(200), random.nextInt(3)));
  }

  private HintView hint() {
    HintStep step = new HintStep(1, Optional.empty(), new Localized(prose(), prose()));
    return new HintView(Sample.EXERCISE, List.of(step), 2, true);
  }

  private BriefView brief() {
    String text =
        "# T\n\n"
            + prose()
            + "\n\n- "
            + prose()
            + "\n  1. "
            + prose()
            + "\n\n> "
            + prose()
            + "\n\n| a | b |\n|---|---|\n| "
            + prose()
            + " | "
            + prose()
            + " |\n";
    return new BriefView(Sample.EXERCISE, State.OPENED, text, List.of(), List.of(), true);
  }

  /** Without line ends and tabs, which would make it code: code stays whole. */
  private String prose() {
    return "w" + words(60).replaceAll("[\\n\\t\\u001b]", " ");
  }
}
