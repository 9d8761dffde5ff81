package learn.acceptance;

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
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --all}: runs what has changed, says what it did not run, and judges the same. */
final class CheckAllIT {
  private static final Map<String, String> VERDICTS =
      Map.of("passes", "passed", "wrong-value", "rejected", "does-not-compile", "uncompilable");

  @TempDir Path folder;
  private Learner learner;

  @BeforeEach
  void openAll() throws IOException {
    List<String> packages = List.of("passes", "wrong_value", "does_not_compile");
    Path course = MiniCourse.write(folder, packages);
    learner = Learner.of(Installed.withCourse(folder, course), folder);
    for (String name : packages) {
      assertEquals(0, learner.types("next", name).exit());
      String ending = name.equals("passes") ? "right" : "wrong";
      submit(name, MiniCourse.source(name + "/" + ending + ".java"));
    }
  }

  private void submit(String name, String source) throws IOException {
    Path file = learner.workspace().resolve("src").resolve(name).resolve("Answer.java");
    Files.writeString(file, "package " + name + ";\n" + source);
  }

  private Map<String, JsonObject> all() {
    Ran all = learner.types("check", "--all", "--json");
    assertEquals(1, all.exit(), all::all);
    Map<String, JsonObject> lines = new TreeMap<>();
    all.out()
        .lines()
        .map(JsonParser::parseString)
        .map(JsonElement::getAsJsonObject)
        .forEach(line -> lines.put(line.get("exercise").getAsString(), line));
    assertEquals(
        List.of("passes", "wrong-value", "does-not-compile"),
        all.out()
            .lines()
            .map(l -> JsonParser.parseString(l).getAsJsonObject().get("exercise").getAsString())
            .toList(),
        "in the track's order");
    VERDICTS.forEach(
        (id, verdict) -> assertEquals(verdict, lines.get(id).get("verdict").getAsString()));
    return lines;
  }

  private static List<String> unchanged(Map<String, JsonObject> lines) {
    return lines.entrySet().stream()
        .filter(e -> e.getValue().has("unchanged"))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<String> journal() {
    try {
      return Files.readAllLines(learner.workspace().resolve(".learn/journal"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void eachIsRunOnceAndJudgedAsAlone() throws IOException {
    Map<String, JsonObject> together = all();
    assertEquals(List.of(), unchanged(together));
    List<String> judged = journal();

    assertEquals(List.copyOf(new TreeMap<>(VERDICTS).keySet()), unchanged(all()));
    assertEquals(judged, journal(), "nothing was run");

    for (String id : VERDICTS.keySet()) {
      JsonObject alone = learner.types("check", id, "--json").json();
      alone.remove("tookMillis");
      together.get(id).remove("tookMillis");
      assertEquals(alone, together.get(id));
    }
    assertEquals(3, unchanged(all()).size(), "a single check is a last verdict as well");

    submit("wrong_value", MiniCourse.source("wrong_value/wrong.java") + "// changed\n");
    assertEquals(List.of("does-not-compile", "passes"), unchanged(all()));

    Path spec = learner.installed().home().resolve("course/exercises/passes/exercise.yaml");
    Files.writeString(spec, Files.readString(spec) + "# changed\n");
    assertEquals(List.of("does-not-compile", "wrong-value"), unchanged(all()));
    assertEquals(List.of(), learner.installed().leftovers());
  }

  @Test
  void whatWasNotRunAgainIsSaid() {
    Ran first = learner.types("check", "--all");
    assertTrue(first.out().contains("1 of 3 exercises passed"), first::all);
    assertFalse(first.out().contains("unchanged"), first::all);
    Ran second = learner.types("check", "--all");
    assertEquals(1, second.exit());
    assertEquals(3, second.out().lines().filter(l -> l.endsWith("· unchanged")).count());
    assertTrue(second.out().contains("not run again: 3"), second::all);
    Ran chinese = learner.types("check", "--all", "--lang", "zh");
    assertTrue(chinese.out().contains("未改动"), chinese::all);
  }
}
