package learn.cli.spec.read;

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
import java.util.Set;
import java.util.stream.Stream;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec.Control;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Tier;
import learn.cli.rules.Rules;
import learn.cli.spec.yaml.Shape;
import learn.protocol.FindingCode;
import org.junit.jupiter.api.Test;

/** The schemas that editors read and the loader cannot drift apart. */
class SchemaTest {
  private final JsonObject exercise = schema("exercise.schema.json");
  private final JsonObject track = schema("track.schema.json");
  private final JsonObject quiz = schema("quiz.schema.json");

  @Test
  void theSameKeys() {
    same(Shapes.EXERCISE, exercise);
    same(Shapes.CHECK, def("check"));
    same(Shapes.PROBE, def("probe"));
    same(Shapes.FAILS, def("fails"));
    same(Shapes.HINT, def("hint"));
    same(Shapes.LIMITS, def("limits"));
    same(Shapes.REJECTED, def("rejected"));
    same(Shapes.LOCALIZED, def("localized"));
    same(Shapes.TRACK, track);
    same(Shapes.PART, at(track, "$defs", "part"));
    same(Shapes.HOURS, at(track, "$defs", "hours"));
    same(Shapes.QUIZ, quiz);
    same(Shapes.QUESTION, at(quiz, "$defs", "question"));
    same(Shapes.OPTION, at(quiz, "$defs", "option"));
    same(Shapes.PAIR, at(quiz, "$defs", "pair"));
    assertEquals(def("localized"), at(track, "$defs", "localized"));
    assertEquals(def("localized"), at(quiz, "$defs", "localized"));
    assertEquals(def("name"), at(track, "$defs", "name"));
  }

  @Test
  void theSameWords() {
    assertEquals(spelled(Difficulty.values()), words(property(exercise, "difficulty")));
    assertEquals(spelled(Tier.values()), words(property(exercise, "tier")));
    assertEquals(spelled(CheckKind.values()), words(property(def("check"), "kind")));
    assertEquals(spelled(Control.values()), words(property(def("check"), "controlled")));
    assertEquals(
        Stream.of(FindingCode.values()).map(FindingCode::code).toList(),
        words(property(def("rejected"), "finding")));
    assertEquals(List.copyOf(Rules.names()), words(def("ruleName")));
  }

  @Test
  void theSameNumbers() {
    range(1, Shapes.MAX_MINUTES, property(exercise, "minutes"));
    range(1, Shapes.MAX_LEVEL, property(def("hint"), "level"));
    range(1, Shapes.MAX_SECONDS, property(def("limits"), "seconds"));
    range(1, Shapes.MAX_HOURS, property(at(track, "$defs", "hours"), "from"));
    range(1, Shapes.MAX_HOURS, property(at(track, "$defs", "hours"), "to"));
    String heap = property(def("limits"), "heap").get("description").getAsString();
    assertTrue(heap.contains(Shapes.MIN_HEAP + "m to " + Shapes.MAX_HEAP + "m"), heap);
    assertEquals(
        Limits.DEFAULT.seconds(), property(def("limits"), "seconds").get("default").getAsInt());
    assertEquals(
        Limits.DEFAULT.heapMiB() + "m",
        property(def("limits"), "heap").get("default").getAsString());
  }

  @Test
  void theSameNames() {
    pattern(Shapes.NAME, def("name"));
    pattern(Shapes.JAVA_FILE, def("javaFile"));
    pattern(Shapes.MEMBER, property(def("check"), "about"));
    pattern(Shapes.TYPE, at(property(exercise, "keeps"), "items"));
    pattern(Shapes.JAVAC_KEY, property(def("fails"), "key"));
  }

  @Test
  void everythingIsDescribed() {
    for (JsonObject schema : List.of(exercise, track)) {
      described("", schema);
      at(schema, "$defs")
          .entrySet()
          .forEach(e -> described(e.getKey(), e.getValue().getAsJsonObject()));
    }
  }

  private void described(String name, JsonObject group) {
    assertTrue(group.has("description"), name);
    if (!group.has("properties")) return;
    at(group, "properties")
        .entrySet()
        .forEach(e -> assertTrue(isDescribed(e.getValue()), () -> name + "." + e.getKey()));
  }

  private boolean isDescribed(JsonElement property) {
    JsonObject object = property.getAsJsonObject();
    return object.has("description") || object.has("$ref");
  }

  private static void same(Shape shape, JsonObject schema) {
    assertEquals(Set.copyOf(shape.keys()), at(schema, "properties").keySet(), shape.what());
    List<String> required =
        schema.getAsJsonArray("required").asList().stream().map(JsonElement::getAsString).toList();
    assertEquals(shape.required(), required, shape.what());
    assertFalse(schema.get("additionalProperties").getAsBoolean(), shape.what());
  }

  private static void range(int from, int to, JsonObject schema) {
    assertEquals(from, schema.get("minimum").getAsInt());
    assertEquals(to, schema.get("maximum").getAsInt());
  }

  private static void pattern(java.util.regex.Pattern pattern, JsonObject schema) {
    assertEquals("^" + pattern.pattern() + "$", schema.get("pattern").getAsString());
  }

  private static List<String> words(JsonObject schema) {
    return schema.getAsJsonArray("enum").asList().stream().map(JsonElement::getAsString).toList();
  }

  private static List<String> spelled(Enum<?>... constants) {
    return Stream.of(constants).map(Reading::spelled).toList();
  }

  private JsonObject def(String name) {
    return at(exercise, "$defs", name);
  }

  private static JsonObject property(JsonObject schema, String name) {
    return at(schema, "properties", name);
  }

  private static JsonObject at(JsonObject object, String... path) {
    for (String key : path) object = object.getAsJsonObject(key);
    return object;
  }

  private static JsonObject schema(String name) {
    try {
      String text = Files.readString(Path.of("..", "exercises", name));
      return JsonParser.parseString(text).getAsJsonObject();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
