package learn.acceptance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A course with faults: every one located, all in one run, exit code 3. */
final class SpecsIT {
  private static final Pattern LOCATED = Pattern.compile("[\\w./-]+\\.\\w+:\\d+:\\d+: \\S.*");

  @TempDir static Path folder;
  private static Learner learner;
  private static String broken;

  @BeforeAll
  static void breakACourse() throws IOException {
    Path good = folder.resolve("good");
    Path course = MiniCourse.write(folder.resolve("broken"), List.of("one", "two", "three"));
    change(course, "one", "difficulty: beginner", "dificulty: beginner");
    change(course, "one", "minutes: 5", "minutes: soon");
    change(course, "one", ", zh: \"回答\" }", " }");
    change(course, "two", "kind: stepped", "kind: steped");
    change(course, "two", "- id: answer", "- id: reply");
    change(course, "three", "tier: core", "tier: [core");
    Files.delete(course.resolve("exercises/two/README.zh.md"));
    broken = course.toString();
    learner = Learner.of(Installed.withCourse(good, MiniCourse.write(good, List.of("one"))), good);
  }

  private static void change(Path course, String exercise, String was, String is)
      throws IOException {
    Path spec = course.resolve("exercises").resolve(exercise).resolve("exercise.yaml");
    String text = Files.readString(spec);
    assertTrue(text.contains(was), text);
    Files.writeString(spec, text.replaceFirst(Pattern.quote(was), is));
  }

  @Test
  void allComplaintsOfAllFilesStandInOneRun() {
    Ran ran = learner.types("dev", "check", "--course", broken);
    assertEquals(3, ran.exit(), ran::all);
    assertFalse(ran.showsATrace(), ran::all);
    List<String> lines = ran.err().lines().takeWhile(line -> !line.isBlank()).toList();
    lines.forEach(line -> assertTrue(LOCATED.matcher(line).matches(), line));
    complained(lines, "exercises/one/exercise.yaml:3:1: ", "did you mean \"difficulty\"");
    complained(lines, "exercises/one/exercise.yaml:5:10: ", "expected a number");
    complained(lines, "exercises/one/exercise.yaml:2:", "zh");
    complained(lines, "exercises/two/exercise.yaml:9:11: ", "did you mean \"stepped\"");
    complained(lines, "exercises/two/exercise.yaml:", "no check of this exercise");
    complained(lines, "exercises/two/exercise.yaml:", "README.zh.md");
    complained(lines, "exercises/three/exercise.yaml:", "");
  }

  private static void complained(List<String> lines, String where, String what) {
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith(where) && line.contains(what)),
        () -> where + " … " + what + "\n" + String.join("\n", lines));
  }

  @Test
  void aLearnerIsToldWhoseFaultItIs() {
    Learner there =
        Learner.of(
            Installed.withCourse(folder.resolve("there"), Path.of(broken)),
            folder.resolve("there"));
    for (String command : List.of("next", "list", "progress", "check")) {
      Ran ran = there.types(command);
      assertEquals(3, ran.exit(), ran::all);
      assertEquals("", ran.out(), ran::all);
      assertTrue(ran.err().contains("exercises/one/exercise.yaml:"), ran::all);
      // A command about one exercise is stopped by that one's faults alone.
      boolean all = List.of("list", "progress").contains(command);
      assertEquals(all, ran.err().contains("exercises/three/exercise.yaml:"), ran::all);
      assertTrue(ran.err().contains("The course has"), ran::all);
      assertFalse(ran.showsATrace(), ran::all);
    }
    assertFalse(Files.exists(there.workspace()), "no workspace is begun with a broken course");
  }

  @Test
  void aFolderThatIsNoCourseIsSaid() {
    Ran ran = learner.types("dev", "check", "--course", "nowhere");
    assertEquals(3, ran.exit(), ran::all);
    assertTrue(ran.err().contains("track.yaml"), ran::all);
    assertFalse(ran.showsATrace(), ran::all);
  }

  @Test
  void aGoodCourseIsProvenCellByCell() {
    Ran ran = learner.types("dev", "check", "one");
    assertEquals(0, ran.exit(), ran::all);
    assertTrue(ran.out().contains("reference") && ran.out().contains("starter"), ran::all);
  }
}
