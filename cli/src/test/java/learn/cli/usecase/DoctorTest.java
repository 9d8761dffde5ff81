package learn.cli.usecase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.view.DoctorView;
import learn.cli.domain.view.DoctorView.Line;
import learn.cli.progress.Courses;
import learn.cli.progress.Event;
import learn.cli.usecase.Doctor.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {
  @TempDir Path folder;
  private Path home;
  private Room room;

  @BeforeEach
  void install() {
    home = folder.resolve("install");
    for (String part : Doctor.PARTS) Room.put(home.resolve(part), "");
    room = new Room(folder, Courses.track());
    room.setup().bring();
    room.journal().append(new Event.Opened(Courses.LAZY));
  }

  private List<Line> look(String java, boolean onPath, Answer grader) {
    Doctor.Machine machine =
        new Doctor.Machine(Runtime.Version.parse(java), home, onPath, "80 columns, UTF-8", true);
    Doctor.Probes probes = new Doctor.Probes(() -> new Answer(true, "4"), () -> grader, List::of);
    Doctor.Here here = new Doctor.Here(room.workspace, room.journal());
    DoctorView view = new Doctor(machine, Optional.of(here), probes).look();
    return view.lines();
  }

  private List<Line> look() {
    return look("25.0.1", true, new Answer(true, "120"));
  }

  private static Line of(String what, List<Line> lines) {
    return lines.stream().filter(l -> l.what().equals("doctor." + what)).findFirst().orElseThrow();
  }

  private static Line good(String what, String fact) {
    return new Line(true, "doctor." + what, List.of(fact));
  }

  private static Line bad(String what, String fact) {
    return new Line(false, "doctor." + what, List.of(fact));
  }

  @Test
  void everythingInOrder() {
    String root = room.workspace.root().toString();
    assertEquals(
        List.of(
            good("jdk", "25.0.1"),
            good("install", home.toString()),
            good("path", home.resolve("bin").toString()),
            good("workspace", root),
            good("writable", root),
            good("journal", "1"),
            good("course", "4"),
            good("grader", "120"),
            good("terminal", "80 columns, UTF-8")),
        look());
  }

  @Test
  void eachFaultIsNamed() throws IOException {
    assertEquals(bad("jdk", "26"), of("jdk", look("26", true, new Answer(true, "1"))));
    List<Line> lines = look("25", false, new Answer(false, "no memory"));
    assertEquals(bad("path", home.resolve("bin").toString()), of("path", lines));
    assertEquals(bad("grader", "no memory"), of("grader", lines));
    Path jar = home.resolve("lib/kit/learn-kit-sources.jar");
    Files.delete(jar);
    assertEquals(bad("install", jar.toString()), of("install", look()));
  }

  @Test
  void aJournalWithOddLinesIsTold() throws IOException {
    Files.writeString(room.workspace.journal(), "odd\nodder\n", StandardOpenOption.APPEND);
    assertEquals(bad("journal", "2"), of("journal", look()));
  }

  @Test
  void aJournalThatCannotBeReadIsTold() throws IOException {
    Files.delete(room.workspace.journal());
    Files.createDirectory(room.workspace.journal());
    assertEquals(bad("journal", room.workspace.journal().toString()), of("journal", look()));
  }

  @Test
  void withoutAWorkspaceTheRestIsLookedAt() {
    Room empty = new Room(folder.resolve("empty"), Courses.track());
    Doctor.Machine machine =
        new Doctor.Machine(Runtime.Version.parse("25"), home, true, "80 columns", false);
    Answer fine = new Answer(true, "1");
    Doctor.Here here = new Doctor.Here(empty.workspace, empty.journal());
    List<Line> lines =
        new Doctor(machine, Optional.of(here), new Doctor.Probes(() -> fine, () -> fine, List::of))
            .look()
            .lines();
    assertEquals(bad("workspace", empty.workspace.root().toString()), of("workspace", lines));
    assertEquals(bad("terminal", "80 columns"), of("terminal", lines));
    assertTrue(lines.stream().noneMatch(l -> l.what().equals("doctor.writable")));
  }

  @Test
  void withoutAHomeThereIsNoPlaceForOne() {
    Doctor.Machine machine =
        new Doctor.Machine(Runtime.Version.parse("25"), home, true, "80 columns", true);
    Answer fine = new Answer(true, "1");
    Doctor doctor =
        new Doctor(machine, Optional.empty(), new Doctor.Probes(() -> fine, () -> fine, List::of));
    assertEquals(bad("workspace", "~"), of("workspace", doctor.look().lines()));
  }
}
