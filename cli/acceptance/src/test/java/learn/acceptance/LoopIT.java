package learn.acceptance;

import static learn.acceptance.RealCourse.folder;
import static learn.acceptance.RealCourse.pasteReference;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The loop on the course that is shipped: next, check, hint, check, next … until all is passed. */
final class LoopIT {
  private static final String FIRST = "ch00-orientation";
  private static final String THIRD = "ch02-countdown";

  /** What the screens must say, in the language of the reader. */
  private enum Reader {
    ENGLISH("en", "Your files", "Rule", "Next", "Hint 1 of", "Hint 2 of", "Our solution", "Notes"),
    CHINESE("zh", "你的文件", "规则", "下一步", "提示 1/", "提示 2/", "我们的写法", "说明");

    final String tag;
    final String files;
    final String rule;
    final String next;
    final String firstHint;
    final String secondHint;
    final String reference;
    final String notes;

    Reader(
        String tag,
        String files,
        String rule,
        String next,
        String firstHint,
        String secondHint,
        String reference,
        String notes) {
      this.tag = tag;
      this.files = files;
      this.rule = rule;
      this.next = next;
      this.firstHint = firstHint;
      this.secondHint = secondHint;
      this.reference = reference;
      this.notes = notes;
    }

    boolean reads(String text) {
      return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == HAN)
          == (this == CHINESE);
    }

    /** By turns: what one of them leaves out, the other does. */
    boolean takesEverythingOf(int index) {
      return index % 2 == ordinal();
    }

    private static final Character.UnicodeScript HAN = Character.UnicodeScript.HAN;
  }

  @TempDir static Path folder;
  private static Installed installed;

  @BeforeAll
  static void install() {
    installed = Installed.withRealCourse(folder);
  }

  private static Learner learner(String name) {
    return Learner.of(installed, folder.resolve(name));
  }

  @ParameterizedTest
  @EnumSource
  void fromTheFirstExerciseToTheLast(Reader reader) {
    Learner learner = learner("evening-" + reader.tag);
    assertEquals(0, learner.types("welcome", "--lang", reader.tag).exit());
    JsonObject list = learner.types("list", "--json").json();
    List<String> ids = RealCourse.ids(list);
    assertEquals(22, ids.size(), ids::toString);
    for (String id : ids) {
      opens(learner, reader, id, RealCourse.exercise(list, id).get("title").getAsString());
      boolean everything = reader.takesEverythingOf(ids.indexOf(id));
      if (everything) {
        jsonSaysTheSame(learner, reader, starterIsRejected(learner, reader, id));
        hintsHelp(learner, reader);
      }
      referencePasses(learner, id);
      if (everything) solutionShowsTheWrongTurns(learner, reader, id);
    }
    allIsPassed(learner, reader, ids);
  }

  private static void opens(Learner learner, Reader reader, String id, String title) {
    Ran next = ok(learner.types("next"));
    assertTrue(reader.reads(title), title);
    assertTrue(next.out().startsWith(title), next::all);
    assertTrue(next.out().contains(id), next::all);
    assertTrue(next.out().contains(reader.files), next::all);
    assertTrue(next.out().contains("learn/src/" + RealCourse.packageOf(id)), next::all);
    assertTrue(next.out().contains(learner.installed().command() + " check"), next::all);
  }

  private static Ran starterIsRejected(Learner learner, Reader reader, String id) {
    Ran check = learner.types("check");
    assertEquals(1, check.exit(), check::all);
    assertTrue(check.out().startsWith(id), check::all);
    assertTrue(check.out().contains(reader.rule), check::all);
    assertTrue(check.out().contains(reader.next), check::all);
    assertTrue(check.out().contains("learn hint"), check::all);
    assertFalse(check.showsATrace(), check::all);
    return check;
  }

  private static void jsonSaysTheSame(Learner learner, Reader reader, Ran check) {
    JsonObject json = learner.types("check", "--json").json();
    assertEquals("rejected", json.get("verdict").getAsString(), json::toString);
    List<String> messages = messages(json);
    assertFalse(messages.isEmpty(), json::toString);
    assertTrue(messages.stream().allMatch(reader::reads), messages::toString);
    assertTrue(squeezed(check.out()).contains(squeezed(messages.getFirst())), check::all);
  }

  private static void hintsHelp(Learner learner, Reader reader) {
    Ran first = ok(learner.types("hint"));
    assertTrue(first.out().contains(reader.firstHint), first::all);
    assertFalse(first.out().contains(reader.secondHint), first::all);
    Ran second = ok(learner.types("hint"));
    assertTrue(second.out().contains(reader.firstHint), second::all);
    assertTrue(second.out().contains(reader.secondHint), second::all);
  }

  private static void referencePasses(Learner learner, String id) {
    pasteReference(learner, id);
    Ran check = ok(learner.types("check"));
    assertTrue(check.out().contains("✓"), check::all);
    assertFalse(check.out().contains("✗"), check::all);
  }

  private static void solutionShowsTheWrongTurns(Learner learner, Reader reader, String id) {
    Ran solution = ok(learner.types("solution", id));
    assertTrue(solution.out().contains(reader.reference), solution::all);
    assertTrue(solution.out().contains(reader.notes), solution::all);
    List<String> wrong = namesUnder("solutions/" + RealCourse.packageOf(id) + "/rejected");
    assertFalse(wrong.isEmpty() && !id.equals(FIRST), id);
    wrong.forEach(name -> assertTrue(solution.out().contains(name), solution::all));
  }

  private static void allIsPassed(Learner learner, Reader reader, List<String> ids) {
    JsonObject list = ok(learner.types("list", "--json")).json();
    ids.forEach(id -> assertEquals("passed", state(list, id)));
    Ran shown = ok(learner.types("list"));
    ids.forEach(id -> assertTrue(shown.out().contains(id), shown::all));
    JsonObject progress = ok(learner.types("progress", "--json")).json();
    assertEquals(progress.get("exercises"), progress.get("passed"), progress::toString);
    Ran pace = ok(learner.types("progress"));
    assertTrue(pace.out().contains(reader == Reader.ENGLISH ? "Part I " : "第一部分"), pace::all);
    Ran done = ok(learner.types("next"));
    assertFalse(done.out().isBlank());
    assertFalse(done.showsATrace(), done::all);
  }

  private static boolean hasHan(Ran ran) {
    return Reader.CHINESE.reads(ran.out());
  }

  @Test
  void jsonIsOneObjectAndNothingElse() {
    Learner learner = learner("json");
    ok(learner.types("next"));
    for (String command : List.of("check", "list", "progress")) {
      Ran ran = learner.types(command, "--json");
      assertEquals(1, ran.json().get("schema").getAsInt(), ran::all);
      assertEquals(1, ran.out().lines().count(), ran::all);
      assertEquals(1, learner.types("--json", command).out().lines().count());
    }
    ok(learner.types("next", THIRD));
    pasteReference(learner, THIRD);
    Ran all = learner.types("check", "--all", "--json");
    List<JsonObject> lines =
        all.out().lines().map(JsonParser::parseString).map(JsonElement::getAsJsonObject).toList();
    assertEquals(
        List.of("rejected", "passed"),
        lines.stream().map(o -> o.get("verdict").getAsString()).toList(),
        all::all);
    assertEquals(1, all.exit());
  }

  @Test
  void nextSkipsAndOpensAnyAndComesBack() {
    Learner learner = learner("wanderer");
    ok(learner.types("next"));
    Ran skip = ok(learner.types("next", "--skip"));
    assertTrue(skip.out().contains("ch01-lazy"), skip::all);
    assertTrue(journal(learner).stream().anyMatch(l -> l.endsWith(" skip " + FIRST)));
    assertEquals("skipped", state(ok(learner.types("list", "--json")).json(), FIRST));
    ok(learner.types("next", THIRD));
    assertTrue(current(learner, THIRD));
    ok(learner.types("next", "ch00_orientation"));
    assertTrue(current(learner, FIRST));
    pasteReference(learner, FIRST);
    ok(learner.types("check"));
    ok(learner.types("next"));
    assertTrue(current(learner, THIRD), "the one opened last and not passed");
  }

  @Test
  void resetBacksUpAndPutsTheStarterBack() throws IOException {
    Learner learner = learner("resetter");
    ok(learner.types("next"));
    Path file = folder(learner, FIRST).resolve("Hello.java");
    Path beside = folder(learner, FIRST).resolve("Mine.java");
    Path notes = folder(learner, FIRST).resolve("notes.txt");
    String starter = Files.readString(file);
    Files.writeString(file, "// mine\n" + starter);
    Files.writeString(beside, "package ch00_orientation;\nclass Mine {}\n");
    Files.writeString(notes, "to myself");
    Ran reset = ok(learner.types("reset", FIRST));
    assertEquals(starter, Files.readString(file));
    Path backup = theOnly(learner.workspace().resolve(".learn/backup").resolve(FIRST));
    assertEquals("// mine\n" + starter, Files.readString(backup.resolve("Hello.java")));
    assertTrue(Files.exists(backup.resolve("Mine.java")), reset::all);
    assertFalse(Files.exists(beside), "the starter stands alone");
    assertEquals("to myself", Files.readString(notes));
    assertTrue(reset.out().contains(".learn/backup/" + FIRST), reset::all);
    ok(learner.types("reset", FIRST));
    theOnly(learner.workspace().resolve(".learn/backup").resolve(FIRST));
  }

  @Test
  void givingUpOpensTheSolutionAndIsRecorded() {
    Learner learner = learner("quitter");
    ok(learner.types("next"));
    Ran refused = learner.types("solution", FIRST);
    assertEquals(2, refused.exit(), refused::all);
    assertFalse(refused.out().contains("Poll.ready("), refused::all);
    Ran shown = ok(learner.types("solution", FIRST, "--give-up"));
    assertTrue(shown.out().contains("Poll.ready("), shown::all);
    assertTrue(journal(learner).stream().anyMatch(l -> l.endsWith(" give-up " + FIRST)));
    assertEquals("gave-up", state(ok(learner.types("list", "--json")).json(), FIRST));
  }

  @Test
  void theLanguageIsRemembered() {
    Learner learner = learner("reader");
    ok(learner.types("next", "--lang", "zh"));
    assertTrue(hasHan(ok(learner.types("list"))));
    assertTrue(hasHan(ok(learner.with("LANG", "en_US.UTF-8").types("show"))));
    ok(learner.types("list", "--lang", "en"));
    assertFalse(hasHan(ok(learner.with("LANG", "zh_CN.UTF-8").types("list"))));
    assertEquals(
        List.of("lang zh", "lang en"),
        journal(learner).stream()
            .filter(l -> l.contains(" lang "))
            .map(l -> l.substring(l.indexOf("lang ")))
            .toList());
  }

  @Test
  void whatWasPassedStaysPassedAfterAnUpgradeAndNothingIsOverwritten() throws IOException {
    Learner before = learner("upgrader");
    ok(before.types("next"));
    pasteReference(before, FIRST);
    ok(before.types("check"));
    ok(before.types("next", THIRD));
    Path pom = before.workspace().resolve("pom.xml");
    Path mine = folder(before, THIRD).resolve("Countdown.java");
    Files.writeString(pom, "<!-- mine -->\n" + Files.readString(pom));
    Files.writeString(mine, "// mine\n" + Files.readString(mine));
    List<String> was = List.of(Files.readString(pom), Files.readString(mine));

    Installed newer = Installed.withRealCourse(Files.createDirectories(folder.resolve("newer")));
    Learner after =
        new Learner(newer, before.home(), before.workspace(), before.env(), before.patience());
    ok(after.types("welcome"));
    ok(after.types("next", THIRD));
    ok(after.types("next", FIRST));

    assertEquals(was, List.of(Files.readString(pom), Files.readString(mine)));
    assertEquals("passed", state(ok(after.types("list", "--json")).json(), FIRST));
    assertTrue(current(after, THIRD), "what was open stays open");
  }

  // --- reading

  private static Ran ok(Ran ran) {
    assertEquals(0, ran.exit(), ran::all);
    return ran;
  }

  /** A wrapped sentence and a whole one compare equal; the code in brackets stands at its end. */
  private static String squeezed(String text) {
    return text.replaceAll("\\[[a-z-]+]", "").replaceAll("[\\s`]+", "");
  }

  private static List<String> messages(JsonObject check) {
    return check.getAsJsonArray("checks").asList().stream()
        .flatMap(c -> c.getAsJsonObject().getAsJsonArray("findings").asList().stream())
        .map(f -> f.getAsJsonObject().get("message").getAsString())
        .toList();
  }

  private static String state(JsonObject list, String id) {
    return RealCourse.exercise(list, id).get("state").getAsString();
  }

  private static boolean current(Learner learner, String id) {
    JsonObject list = ok(learner.types("list", "--json")).json();
    return RealCourse.exercise(list, id).get("current").getAsBoolean();
  }

  private static List<String> journal(Learner learner) {
    try {
      return Files.readAllLines(learner.workspace().resolve(".learn/journal"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> namesUnder(String courseFolder) {
    Path path = installed.home().resolve("course").resolve(courseFolder);
    if (!Files.isDirectory(path)) return List.of();
    try (Stream<Path> all = Files.list(path)) {
      return all.map(p -> p.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Path theOnly(Path shelf) throws IOException {
    try (Stream<Path> all = Files.list(shelf)) {
      List<Path> found = all.toList();
      assertEquals(1, found.size(), found::toString);
      return found.getFirst();
    }
  }
}
