package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of endings: verdict, finding, exit code, time, and no process left behind. */
final class EndingsIT {
  private static final long START_UP_AND_MARGIN_MILLIS = 20_000;

  @TempDir static Path folder;
  private static Learner learner;
  private static final List<String> TABLE = new ArrayList<>();

  @BeforeAll
  static void install() {
    List<String> packages = Ending.ALL.stream().map(Ending::name).distinct().toList();
    Path course = MiniCourse.write(folder, packages);
    learner = Learner.of(Installed.withCourse(folder, course), folder);
  }

  static Stream<Ending> endings() {
    return Ending.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("endings")
  void endsAsTheTableSays(Ending ending) throws IOException {
    assertEquals(0, learner.types("next", ending.exercise()).exit());
    submit(ending);
    Ran check = learner.types("check", ending.exercise(), "--json");
    TABLE.add(row(ending, check));
    assertEquals(ending.verdict(), check.json().get("verdict").getAsString(), check::all);
    assertEquals(ending.exit(), check.exit(), check::all);
    ending.finding().ifPresent(f -> assertTrue(findings(check).contains(f), check::all));
    assertTrue(
        check.millis() < MiniCourse.LIMIT_SECONDS * 1_000 + START_UP_AND_MARGIN_MILLIS, check::all);
    assertEquals(List.of(), learner.installed().leftovers());
    assertTrue(lastLineOfJournal().contains(ending.verdict()), EndingsIT::journal);
  }

  /** The starter as it was handed out is a wrong value, told as such. */
  @ParameterizedTest
  @MethodSource("starters")
  void anUntouchedStarterIsRejected(Ending ending) {
    Learner fresh = Learner.of(learner.installed(), folder.resolve("starter"));
    assertEquals(0, fresh.types("next", ending.exercise()).exit());
    Ran check = fresh.types("check", ending.exercise(), "--json");
    assertEquals("rejected", check.json().get("verdict").getAsString(), check::all);
    assertEquals(1, check.exit());
  }

  static Stream<Ending> starters() {
    return Stream.of(Ending.passed("passes"));
  }

  private static void submit(Ending ending) throws IOException {
    Path into = learner.workspace().resolve("src").resolve(ending.name());
    String text = MiniCourse.source(ending.name() + "/" + ending.variant() + ".java");
    Files.writeString(into.resolve("Answer.java"), "package " + ending.name() + ";\n\n" + text);
    try (Stream<Path> files = Files.list(resources(ending))) {
      for (Path extra : files.filter(EndingsIT::standsOnItsOwn).toList())
        Files.copy(extra, into.resolve(extra.getFileName().toString()));
    }
  }

  private static boolean standsOnItsOwn(Path file) {
    return Character.isUpperCase(file.getFileName().toString().charAt(0));
  }

  private static Path resources(Ending ending) {
    try {
      return Path.of(EndingsIT.class.getResource("/endings/" + ending.name()).toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  /** Of every check, and of the submission as a whole. */
  private static List<String> findings(Ran check) {
    List<String> codes = new ArrayList<>();
    for (JsonElement one : check.json().getAsJsonArray("checks"))
      addCodes(one.getAsJsonObject(), codes);
    addCodes(check.json(), codes);
    return codes;
  }

  private static void addCodes(JsonObject holder, List<String> codes) {
    if (!holder.has("findings")) return;
    for (JsonElement finding : holder.getAsJsonArray("findings"))
      codes.add(finding.getAsJsonObject().get("code").getAsString());
  }

  private static String row(Ending ending, Ran check) {
    JsonObject json = check.json();
    return "%-36s %-6s %-13s %-15s %4d %6d ms"
        .formatted(
            ending.name(),
            ending.variant(),
            json.get("verdict").getAsString(),
            String.join(",", findings(check)),
            check.exit(),
            check.millis());
  }

  private static String lastLineOfJournal() {
    List<String> lines = journal().lines().toList();
    return lines.getLast();
  }

  private static String journal() {
    try {
      return Files.readString(learner.workspace().resolve(".learn/journal"));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  static void showTheTable() {
    TABLE.forEach(System.out::println);
  }
}
