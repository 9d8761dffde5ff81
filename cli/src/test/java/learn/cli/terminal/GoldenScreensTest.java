package learn.cli.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import learn.cli.domain.Lang;
import learn.cli.terminal.ink.Terminal;
import learn.cli.terminal.look.Setting;
import learn.cli.text.Trouble;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every screen, byte for byte. After a wanted change: run with {@code -Dgolden.refresh=true}, and
 * read the difference before it is committed.
 */
class GoldenScreensTest {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final Path HOME = Path.of("/home/ada/learn");

  private static final Map<String, BiFunction<Painter, Lang, List<String>>> SCREENS =
      new LinkedHashMap<>();

  static {
    SCREENS.put("rejected-says", (p, _) -> p.check(Sample.rejectedWithSays()));
    SCREENS.put("rejected-kit", (p, _) -> p.check(Sample.rejectedByKit()));
    SCREENS.put("blocking-in-poll", (p, _) -> p.check(Sample.blocking()));
    SCREENS.put("slow-poll", (p, _) -> p.check(Sample.slow()));
    SCREENS.put("threw", (p, _) -> p.check(Sample.threw()));
    SCREENS.put("hang", (p, _) -> p.check(Sample.hang()));
    SCREENS.put("deadlock", (p, _) -> p.check(SampleWaits.deadlock()));
    SCREENS.put("stuck", (p, _) -> p.check(SampleWaits.stuck()));
    SCREENS.put("pool-starvation", (p, _) -> p.check(SampleWaits.starvation()));
    SCREENS.put("thread-leak", (p, _) -> p.check(SampleWaits.leak()));
    SCREENS.put("only", (p, _) -> p.check(SampleWaits.only()));
    SCREENS.put("shape-mismatch", (p, _) -> p.check(Sample.shapeMismatch()));
    SCREENS.put("uncompilable", (p, _) -> p.check(Sample.uncompilable()));
    SCREENS.put("lost-wakeup", (p, _) -> p.check(SampleSchedules.lostWakeup()));
    SCREENS.put("data-race", (p, _) -> p.check(SampleSchedules.dataRace()));
    SCREENS.put("schedule-deadlock", (p, _) -> p.check(SampleSchedules.deadlock()));
    SCREENS.put("mismatch-by-schedule", (p, _) -> p.check(SampleSchedules.mismatch()));
    SCREENS.put("livelock", (p, _) -> p.check(SampleSchedules.livelock()));
    SCREENS.put("inside-the-kit", (p, _) -> p.check(SampleSchedules.insideTheKit()));
    SCREENS.put(
        "replay-inside-the-kit",
        (p, _) -> p.replay(SampleSchedules.replay(SampleSchedules.insideTheKit())));
    SCREENS.put("replay", (p, _) -> p.replay(SampleSchedules.replay()));
    SCREENS.put("replay-well", (p, _) -> p.replay(SampleSchedules.replayWell()));
    SCREENS.put("covered", (p, _) -> p.check(SampleSchedules.covered()));
    SCREENS.put("passed", (p, _) -> p.check(Sample.passed()));
    SCREENS.put("inconclusive", (p, _) -> p.check(Sample.inconclusive()));
    SCREENS.put("inconclusive-died", (p, _) -> p.check(Sample.died()));
    SCREENS.put("check-all", (p, _) -> p.checks(SampleChecks.all()));
    SCREENS.put("carried-blamed", (p, _) -> p.check(SampleCarried.blamed()));
    SCREENS.put("carried-together", (p, _) -> p.check(SampleCarried.together()));
    SCREENS.put("carried-instead", (p, _) -> p.check(SampleCarried.instead()));
    SCREENS.put("carried-hint", (p, _) -> p.hint(SampleCarried.hint()));
    SCREENS.put("brief", (p, lang) -> p.brief(SampleViews.brief(lang)));
    SCREENS.put("list", (p, _) -> p.list(SampleViews.list()));
    SCREENS.put("progress", (p, _) -> p.progress(SampleViews.progress()));
    SCREENS.put("hint", (p, _) -> p.hint(SampleViews.hint()));
    SCREENS.put("hint-last", (p, _) -> p.hint(SampleViews.lastHint()));
    SCREENS.put("solution", (p, _) -> p.solution(SampleViews.solution()));
    SCREENS.put("solution-closed", (p, _) -> p.solution(SampleViews.closedSolution()));
    SCREENS.put("doctor", (p, _) -> p.doctor(SampleViews.doctor()));
    SCREENS.put("quiz-choice", (p, _) -> p.quiz(SampleQuiz.choice(), ZoneOffset.UTC));
    SCREENS.put("quiz-choice-missed", (p, _) -> p.quiz(SampleQuiz.choiceMissed(), ZoneOffset.UTC));
    SCREENS.put("quiz-order", (p, _) -> p.quiz(SampleQuiz.order(), ZoneOffset.UTC));
    SCREENS.put("quiz-order-missed", (p, _) -> p.quiz(SampleQuiz.orderMissed(), ZoneOffset.UTC));
    SCREENS.put("quiz-match", (p, _) -> p.quiz(SampleQuiz.match(), ZoneOffset.UTC));
    SCREENS.put("quiz-match-right", (p, _) -> p.quiz(SampleQuiz.matchRight(), ZoneOffset.UTC));
    SCREENS.put("quiz-passed", (p, _) -> p.quiz(SampleQuiz.passed(), ZoneOffset.UTC));
    SCREENS.put("quiz-left-early", (p, _) -> p.quiz(SampleQuiz.leftEarly(), ZoneOffset.UTC));
    SCREENS.put("quiz-nothing-now", (p, _) -> p.quiz(SampleQuiz.nothingNow(), ZoneOffset.UTC));
    SCREENS.put(
        "trouble",
        (p, _) -> p.trouble(Trouble.of("unknown-exercise-near", "ch3-flag", "ch03-flag-future")));
  }

  /** Name of a variant, and what the terminal can do. */
  private static final Map<String, Terminal> TERMINALS =
      new LinkedHashMap<>(
          Map.of(
              "80", Terminal.pipe(80),
              "120", Terminal.pipe(120),
              "40", Terminal.pipe(40),
              "80-colour", new Terminal(80, true, true, true, true),
              "120-colour", new Terminal(120, true, true, true, true),
              "40-colour", new Terminal(40, true, true, true, true),
              "80-plain", new Terminal(80, false, false, false, false)));

  @TestFactory
  Stream<DynamicTest> screens() {
    return Stream.of(Lang.values()).flatMap(GoldenScreensTest::screens);
  }

  private static Stream<DynamicTest> screens(Lang lang) {
    return TERMINALS.entrySet().stream()
        .flatMap(
            t ->
                SCREENS.entrySet().stream()
                    .map(
                        s -> {
                          String name = s.getKey() + "-" + lang.tag() + "-" + t.getKey();
                          return DynamicTest.dynamicTest(
                              name, () -> same(name, s.getValue(), t.getValue(), lang));
                        }));
  }

  private static void same(
      String name, BiFunction<Painter, Lang, List<String>> screen, Terminal terminal, Lang lang)
      throws IOException {
    Painter painter = new Painter(new Setting(terminal, lang, HOME, HOME, "learn", false));
    String shown = String.join("\n", screen.apply(painter, lang)) + "\n";
    Path golden = FOLDER.resolve(name.toLowerCase(Locale.ROOT) + ".txt");
    if (Boolean.getBoolean("golden.refresh")) Files.writeString(golden, shown);
    assertTrue(Files.exists(golden), "new screen: run once with -Dgolden.refresh=true");
    assertEquals(Files.readString(golden), shown);
  }
}
