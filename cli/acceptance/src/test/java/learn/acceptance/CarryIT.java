package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Later exercises stand on the learner's own earlier code, and the report knows whose it is. */
final class CarryIT {
  @TempDir static Path installation;
  @TempDir Path folder;
  private static Installed installed;
  private Learner learner;

  @BeforeAll
  static void install() {
    installed = Installed.withCourse(installation, CarryCourse.write(installation));
  }

  @BeforeEach
  void somebodyNew() {
    learner = Learner.of(installed, folder);
  }

  private void passes(String exercise, String variant) {
    assertEquals(0, learner.types("next", exercise).exit());
    CarryCourse.hand(learner, exercise.replace('-', '_'), variant);
    Ran check = learner.types("check", exercise, "--json");
    assertEquals("passed", verdict(check), check::all);
  }

  private Ran handsInReference(String exercise, String... more) {
    assertEquals(0, learner.types("next", exercise).exit());
    CarryCourse.handReference(learner, exercise.replace('-', '_'));
    return check(exercise, more);
  }

  private Ran check(String exercise, String... more) {
    return learner.types(
        Stream.concat(Stream.of("check", exercise, "--json"), Stream.of(more))
            .toArray(String[]::new));
  }

  /** What is on the screen, as one line and without ticks; Chinese is broken between any two. */
  private static String said(Ran ran) {
    return ran.out().replace("`", "").replaceAll("\\s+", " ").replaceAll("(?<=\\p{IsHan}) ", "");
  }

  private static String verdict(Ran check) {
    return check.json().get("verdict").getAsString();
  }

  /** {@code ch01-counter own}, {@code ch01-counter reference not-passed} … */
  private static List<String> carried(Ran check) {
    return elements(check.json(), "carried")
        .map(JsonElement::getAsJsonObject)
        .map(
            c ->
                Stream.of("exercise", "from", "because")
                    .filter(c::has)
                    .map(name -> c.get(name).getAsString())
                    .toList())
        .map(words -> String.join(" ", words))
        .toList();
  }

  private static List<String> earlier(JsonObject checkOrWhole) {
    return elements(checkOrWhole, "earlier").map(JsonElement::getAsString).toList();
  }

  private static JsonObject onlyCheck(Ran check) {
    return check.json().getAsJsonArray("checks").get(0).getAsJsonObject();
  }

  private static Stream<JsonElement> elements(JsonObject json, String name) {
    return json.has(name)
        ? StreamSupport.stream(json.getAsJsonArray(name).spliterator(), false)
        : Stream.of();
  }

  @Test
  void ownCodeIsBuiltOn() {
    passes("ch01-counter", "own");
    passes("ch02-tally", "extra"); // compiles over the learner's own counter only
    Ran check = handsInReference("ch03-winner");
    assertEquals("passed", verdict(check), check::all);
    assertEquals(List.of("ch01-counter own", "ch02-tally own"), carried(check));
  }

  @Test
  void theReferenceIsBuiltOnWhereThereIsNone() {
    Ran check = handsInReference("ch03-winner");
    assertEquals("passed", verdict(check), check::all);
    assertEquals(
        List.of("ch01-counter reference not-passed", "ch02-tally reference not-passed"),
        carried(check));
  }

  @Test
  void earlierCodeThatIsAtFaultIsNamed() {
    passes("ch01-counter", "shared");
    Ran check = handsInReference("ch02-tally");
    assertEquals("rejected", verdict(check), check::all);
    assertEquals(1, check.exit());
    assertEquals(List.of("ch01-counter"), earlier(onlyCheck(check)), check::all);
    Ran english = learner.types("check", "ch02-tally", "--plain");
    assertTrue(said(english).contains("this comes from your earlier ch01-counter"), english::all);
    assertTrue(english.out().contains("learn check ch01-counter"), english::all);
    assertFalse(english.out().contains("learn hint"), english::all);
    Ran chinese = learner.types("check", "ch02-tally", "--plain", "--lang", "zh");
    assertTrue(said(chinese).contains("问题出在你先前的ch01-counter"), chinese::all);
    Ran reference = check("ch02-tally", "--with-reference");
    assertEquals("passed", verdict(reference), reference::all);
    assertEquals(List.of("ch01-counter reference asked"), carried(reference));
  }

  @Test
  void ofAChainTheOneAtFaultIsNamed() {
    passes("ch01-counter", "shared");
    assertEquals(0, handsInReference("ch02-tally", "--with-reference").exit());
    Ran check = handsInReference("ch03-winner");
    assertEquals("rejected", verdict(check), check::all);
    assertEquals(List.of("ch01-counter"), earlier(onlyCheck(check)), check::all);
  }

  @Test
  void newCodeThatIsAtFaultIsBlamed() {
    passes("ch01-counter", "own");
    assertEquals(0, learner.types("next", "ch02-tally").exit());
    Ran check = check("ch02-tally");
    assertEquals("rejected", verdict(check), check::all);
    assertEquals(List.of(), earlier(onlyCheck(check)), check::all);
  }

  @Test
  void aFindingInEarlierCodeShowsItsLine() {
    passes("ch01-counter", "choosy");
    Ran check = handsInReference("ch02-tally");
    assertEquals(List.of("ch01-counter"), earlier(onlyCheck(check)), check::all);
    assertTrue(check.out().contains("\"file\":\"ch01_counter/Counter.java\""), check::all);
    Ran screen = learner.types("check", "ch02-tally", "--plain");
    assertTrue(screen.out().contains("if (n == 1) throw"), screen::all);
  }

  @Test
  void aCopyAlteredByHandIsNotUsed() throws IOException {
    passes("ch01-counter", "own");
    Path shelf = learner.workspace().resolve(".learn/passed/ch01-counter");
    Path kept = only(shelf).resolve("Counter.java");
    Files.writeString(kept, Files.readString(kept).replace("+= n", "+= 2 * n"));
    Ran check = handsInReference("ch02-tally");
    assertEquals("passed", verdict(check), check::all);
    assertEquals(List.of("ch01-counter reference altered"), carried(check));
    Ran screen = learner.types("check", "ch02-tally", "--plain");
    assertTrue(said(screen).contains("no longer what passed"), screen::all);
    passes("ch01-counter", "own");
    assertEquals(List.of("ch01-counter own"), carried(check("ch02-tally")));
    assertEquals(2, entries(shelf).size(), "nothing is lost");
  }

  @Test
  void aCarriedTypeCannotBeRedefined() throws IOException {
    passes("ch01-counter", "shared");
    handsInReference("ch02-tally");
    CarryCourse.hand(learner, "ch02_tally", "redefines");
    Ran check = check("ch02-tally");
    assertEquals("rejected", verdict(check), check::all);
    assertTrue(check.out().contains("\"shadowing\""), check::all);
  }

  @Test
  void anEditorFindsCarriedTypes() {
    assumeTrue(EditorIT.mavenIsHere(), "SKIPPED: no mvn on the PATH");
    assertEquals(0, learner.types("next", "ch03-winner").exit());
    EditorIT.compiles(learner);
    assertTrue(Files.exists(compiled("ch01_counter/Counter.class")), "of a starter");
    passes("ch01-counter", "own");
    passes("ch02-tally", "extra");
    EditorIT.compiles(learner);
    assertTrue(Files.exists(compiled("ch02_tally/Tally.class")), "over the learner's own");
  }

  private Path compiled(String path) {
    return learner.workspace().resolve("target/classes").resolve(path);
  }

  @Test
  void whereTheCopyCannotBeKeptTheVerdictStands() throws IOException {
    assertEquals(0, learner.types("next", "ch01-counter").exit());
    CarryCourse.hand(learner, "ch01_counter", "own");
    MiniCourse.put(learner.workspace().resolve(".learn/passed"), "in the way\n");
    Ran check = learner.types("check", "ch01-counter", "--plain");
    assertTrue(said(check).contains("1 of 1 checks hold"), check::all);
    assertTrue(check.err().contains("could not be written down"), check::all);
    assertEquals(2, check.exit(), check::all);
    assertFalse(check.showsATrace(), check::all);
    assertEquals(0, learner.types("next", "ch02-tally").exit());
    assertEquals(List.of("ch01-counter reference not-passed"), carried(check("ch02-tally")));
  }

  @Test
  void ownCodeOfAnotherShapeIsAtFaultForWhatDoesNotCompile() {
    passes("ch01-counter", "shared");
    assertEquals(0, learner.types("next", "ch02-tally").exit());
    CarryCourse.hand(learner, "ch02_tally", "extra"); // asks for what only another one has
    Ran check = check("ch02-tally");
    assertEquals("uncompilable", verdict(check), check::all);
    assertEquals(List.of(), earlier(check.json()), "the reference has no twice() either");
  }

  @Test
  void ownCodeThatLacksAMemberIsNamed() {
    passes("ch01-counter", "own");
    passes("ch02-tally", "closed");
    Ran check = handsInReference("ch03-winner");
    assertEquals("uncompilable", verdict(check), check::all);
    assertEquals(List.of("ch02-tally"), earlier(check.json()), check::all);
    Ran screen = learner.types("check", "ch03-winner", "--plain");
    assertTrue(said(screen).contains("This comes from your earlier ch02-tally"), screen::all);
    Ran hint = learner.types("hint", "ch03-winner", "--plain");
    assertTrue(said(hint).contains("comes from your earlier ch02-tally"), hint::all);
  }

  private static Path only(Path folder) throws IOException {
    List<Path> entries = entries(folder);
    assertEquals(1, entries.size(), entries::toString);
    return entries.getFirst();
  }

  private static List<Path> entries(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }
}
