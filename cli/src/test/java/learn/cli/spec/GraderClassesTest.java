package learn.cli.spec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import learn.cli.domain.ExerciseId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraderClassesTest {
  private static final ExerciseId COUNTDOWN = new ExerciseId("ch02-countdown");

  @TempDir Path folder;

  @Test
  void jarAndFolderGiveTheSame() throws IOException {
    new SmallCourse(folder).grader("ch02_countdown", "CountdownGrader$Inner", "inner", "more");
    Path graders = folder.resolve("graders");
    GraderClasses classes = new GraderClasses(graders);
    GraderClasses jar = new GraderClasses(jar(graders));
    assertEquals(
        Set.of(
            "grade.ch02_countdown.CountdownGrader", "grade.ch02_countdown.CountdownGrader$Inner"),
        classes.of(COUNTDOWN).keySet());
    assertEquals(classes.of(COUNTDOWN).keySet(), jar.of(COUNTDOWN).keySet());
    classes.of(COUNTDOWN).forEach((n, bytes) -> assertArrayEquals(bytes, jar.of(COUNTDOWN).get(n)));
    assertEquals(classes.bound(COUNTDOWN), jar.bound(COUNTDOWN));
    assertEquals(
        List.of("CountdownGrader.m0", "CountdownGrader.Inner.m0", "CountdownGrader.Inner.m1"),
        jar.bound(COUNTDOWN).stream().map(GraderClasses.Bound::shown).toList());
  }

  @Test
  void anExerciseWithoutGradersHasNoClasses() {
    new SmallCourse(folder);
    GraderClasses classes = new GraderClasses(folder.resolve("graders"));
    assertEquals(Set.of(), classes.of(new ExerciseId("ch02")).keySet());
  }

  @Test
  void aJarThatIsNoneIsAnIoFault() throws IOException {
    Path jar = Files.writeString(folder.resolve("graders.jar"), "not a jar");
    assertThrows(UncheckedIOException.class, () -> new GraderClasses(jar).of(COUNTDOWN));
  }

  private Path jar(Path classes) throws IOException {
    Path jar = folder.resolve("graders.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, out);
      }
    }
    return jar;
  }
}
