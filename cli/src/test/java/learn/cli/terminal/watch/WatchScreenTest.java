package learn.cli.terminal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.Lang;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Tier;
import learn.cli.domain.view.ListView;
import learn.cli.domain.view.ProgressView;
import learn.cli.domain.view.State;
import learn.cli.progress.Courses;
import learn.cli.terminal.SampleChecks;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.ink.Width;
import learn.cli.terminal.look.Setting;
import learn.cli.terminal.watch.WatchModel.Doing;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The screen of watch, byte for byte, at the sizes people have. */
final class WatchScreenTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Path HOME = Path.of("/home/ada/learn");
  private static final Exercise EXERCISE = Courses.exercise(Courses.COUNT, Tier.CORE, 30);

  private static final Map<String, WatchModel> MODELS = new LinkedHashMap<>();

  static {
    MODELS.put("first", opened(new Panel.Verdict()).doing(new Doing.Compiling()));
    MODELS.put("passed", opened(new Panel.Verdict()).last(SampleChecks.passed()));
    MODELS.put(
        "rejected",
        opened(new Panel.Verdict())
            .last(SampleChecks.rejected())
            .doing(new Doing.Running("one-tick-per-poll", 1, 7)));
    MODELS.put("scrolled", opened(new Panel.Verdict()).last(SampleChecks.rejected()).scroll(5));
    MODELS.put("help", opened(new Panel.Help()));
    MODELS.put("picking", opened(picking()));
    MODELS.put("ask-reset", opened(new Panel.AskReset()));
    MODELS.put(
        "all",
        opened(new Panel.All(SampleChecks.all().subList(0, 1), 3)).doing(new Doing.CheckingAll()));
  }

  private static WatchModel opened(Panel panel) {
    ProgressView.PartPace pace =
        new ProgressView.PartPace(
            Courses.track().parts().getFirst(),
            1,
            2,
            Duration.ofMinutes(40),
            Duration.ofMinutes(25),
            Optional.empty(),
            Optional.empty(),
            false);
    return WatchModel.opened(EXERCISE, 1, panel, Optional.of(pace));
  }

  private static Panel.Picking picking() {
    List<ListView.Row> rows =
        List.of(
            new ListView.Row(Courses.exercise(Courses.LAZY, Tier.CORE, 25), State.PASSED, false),
            new ListView.Row(EXERCISE, State.TRIED, true),
            new ListView.Row(
                Courses.exercise(Courses.FLAG, Tier.CORE, 40), State.NOT_OPENED, false));
    return new Panel.Picking(
        new ListView(List.of(new ListView.PartRows(Courses.track().parts().getFirst(), rows))),
        "ch0",
        1);
  }

  private record Size(int columns, int rows, boolean colour) {
    String name() {
      return columns + "x" + rows + (colour ? "-colour" : "");
    }

    Terminal terminal() {
      return new Terminal(columns, true, colour, false, true);
    }
  }

  private static final List<Size> SIZES =
      List.of(new Size(80, 24, false), new Size(80, 24, true), new Size(40, 12, false));

  private static WatchScreen screen(Size size, Lang lang) {
    return new WatchScreen(
        new Setting(size.terminal(), lang, HOME, HOME, "learn", false), size.rows());
  }

  @TestFactory
  Stream<DynamicTest> golden() {
    return Stream.of(Lang.values())
        .flatMap(
            lang ->
                SIZES.stream()
                    .flatMap(
                        size ->
                            MODELS.entrySet().stream()
                                .map(m -> golden(m.getKey(), m.getValue(), size, lang))));
  }

  private static DynamicTest golden(String name, WatchModel model, Size size, Lang lang) {
    String file = "watch-" + name + "-" + lang.tag() + "-" + size.name() + ".txt";
    return DynamicTest.dynamicTest(file, () -> same(file, model, size, lang));
  }

  private static void same(String name, WatchModel model, Size size, Lang lang) throws IOException {
    List<String> lines = screen(size, lang).lines(model);
    assertEquals(size.rows(), lines.size());
    String shown = String.join("\n", lines) + "\n";
    Path golden = FOLDER.resolve(name);
    if (Boolean.getBoolean("golden.refresh")) Files.writeString(golden, shown);
    assertTrue(Files.exists(golden), "new screen: run once with -Dgolden.refresh=true");
    assertEquals(Files.readString(golden), shown);
  }

  /** A wrapped line would push the rest down and the status off the screen. */
  @Test
  void frameLinesNeverWrap() {
    for (Lang lang : Lang.values())
      for (WatchModel model : MODELS.values())
        for (int columns = 20; columns <= 130; columns += 7) {
          List<String> lines = screen(new Size(columns, 14, false), lang).lines(model);
          for (int row : List.of(0, 12, 13))
            assertTrue(Width.of(lines.get(row)) <= columns, columns + ": " + lines.get(row));
        }
  }

  @Test
  void scrollingEndsAtTheLastLine() {
    Size size = new Size(80, 24, false);
    WatchModel far = opened(new Panel.Verdict()).last(SampleChecks.rejected()).scroll(1_000);
    WatchModel clamped = screen(size, Lang.EN).clamped(far);
    List<String> body = screen(size, Lang.EN).body(far);
    assertEquals(body.size() - 20, clamped.scroll());
    assertEquals(body.getLast(), screen(size, Lang.EN).lines(clamped).get(21));
  }
}
