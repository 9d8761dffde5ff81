package learn.cli.usecase.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Tier;
import learn.cli.progress.Courses;
import learn.cli.progress.TroubleException;
import learn.cli.spec.Pack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CourseFolderTest {
  private static final Exercise FLAG =
      Courses.exercise(
          Courses.FLAG, Tier.CORE, 40, List.of("Flag.java"), List.of("Sensor.java"), List.of());

  @TempDir Path folder;
  private CourseFiles course;

  @BeforeEach
  void write() throws IOException {
    course = new CourseFolder(Pack.at(folder));
    put("exercises/ch03_flag/README.md", "brief");
    put("exercises/ch03_flag/README.zh.md", "题面");
    put("exercises/ch03_flag/Flag.java", "starter");
    put("exercises/ch03_flag/given/Sensor.java", "given");
    put("solutions/ch03_flag/Flag.java", "reference");
    put("solutions/ch03_flag/Waiters.java", "its own type");
    put("solutions/ch03_flag/NOTES.md", "notes");
    put("solutions/ch03_flag/rejected/no-look/Flag.java", "rejected");
    put("solutions/ch03_flag/accepted/one-lock/Flag.java", "accepted");
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static SourceFile file(String name, String text) {
    return new SourceFile("ch03_flag/" + name, text);
  }

  @Test
  void everythingIsWhereItBelongs() {
    assertEquals("brief", course.brief(Courses.FLAG, Lang.EN));
    assertEquals("题面", course.brief(Courses.FLAG, Lang.ZH));
    assertEquals(List.of(file("Flag.java", "starter")), course.starter(FLAG));
    assertEquals(List.of(file("Sensor.java", "given")), course.given(FLAG));
    assertEquals("notes", course.notes(Courses.FLAG, Lang.EN));
    assertEquals(
        List.of(file("Flag.java", "reference"), file("Waiters.java", "its own type")),
        course.reference(Courses.FLAG));
    assertEquals(List.of(file("Flag.java", "rejected")), course.rejected(Courses.FLAG, "no-look"));
    assertEquals(List.of(file("Flag.java", "accepted")), course.accepted(Courses.FLAG, "one-lock"));
  }

  @Test
  void whatIsMissingIsABrokenInstallation() {
    TroubleException trouble =
        assertThrows(TroubleException.class, () -> course.notes(Courses.FLAG, Lang.ZH));
    assertEquals("install-broken", trouble.key());
    assertThrows(TroubleException.class, () -> course.rejected(Courses.FLAG, "gone"));
  }
}
