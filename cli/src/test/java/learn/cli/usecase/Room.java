package learn.cli.usecase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Track;
import learn.cli.progress.Journal;
import learn.cli.progress.Tick;
import learn.cli.progress.workspace.Archive;
import learn.cli.progress.workspace.Scaffold;
import learn.cli.progress.workspace.Setup;
import learn.cli.progress.workspace.Workspace;
import learn.cli.spec.Pack;
import learn.cli.usecase.course.CourseFolder;

/** A learner with a small installed course. */
final class Room {
  private final Path folder;
  private final Track track;
  final Tick clock = new Tick();
  final Workspace workspace;

  Room(Path folder, Track track) {
    this.folder = folder;
    this.track = track;
    this.workspace = new Workspace(folder.resolve("ws"));
    put(folder.resolve("kit/learn-kit.jar"), "kit");
    track.inOrder().forEach(this::content);
  }

  private void content(Exercise exercise) {
    ExerciseId id = exercise.id();
    Path content = pack().exercise(id);
    for (String end : List.of("", ".zh")) {
      put(content.resolve("README" + end + ".md"), "brief" + end + " " + id);
      put(pack().solution(id).resolve("NOTES" + end + ".md"), "notes" + end + " " + id);
    }
    for (String name : exercise.files()) {
      put(content.resolve(name), "starter " + id);
      put(pack().solution(id).resolve(name), "reference " + id);
      put(pack().solution(id).resolve("rejected/loops").resolve(name), "rejected " + id);
    }
    exercise.given().forEach(name -> put(content.resolve("given").resolve(name), "given " + id));
  }

  Pack pack() {
    return Pack.at(folder.resolve("course"));
  }

  Desk desk() {
    return new Desk(track, new CourseFolder(pack()), workspace, journal());
  }

  Journal journal() {
    return new Journal(workspace.journal(), clock);
  }

  Setup setup() {
    return new Setup(workspace, folder.resolve("kit"), folder.resolve("jdk"));
  }

  Scaffold scaffold() {
    return new Scaffold(workspace, new Archive(workspace, clock));
  }

  static void put(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
