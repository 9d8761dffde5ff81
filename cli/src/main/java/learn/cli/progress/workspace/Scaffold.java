package learn.cli.progress.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.Durable;
import learn.cli.progress.TroubleException;

/** Puts an exercise's files into the workspace. */
public record Scaffold(Workspace workspace, Archive archive) {

  /**
   * Writes the starter files that are not there yet; an existing file is never touched.
   *
   * @return whether any was written
   */
  public boolean starter(Exercise exercise, List<SourceFile> starter) {
    return starter.stream()
        .map(file -> create(target(exercise, file), file))
        .toList()
        .contains(true);
  }

  private static boolean create(Path target, SourceFile file) {
    try {
      return Durable.create(target, bytes(file));
    } catch (IOException e) {
      throw TroubleException.writing(target, e);
    }
  }

  /**
   * Brings given files up to date: the course's copy is the one that is graded. One the learner
   * changed is backed up first.
   */
  public void given(Exercise exercise, List<SourceFile> given) {
    for (SourceFile file : given) {
      Path target = target(exercise, file);
      try {
        give(exercise, target, bytes(file));
      } catch (IOException e) {
        throw TroubleException.writing(target, e);
      }
    }
  }

  private void give(Exercise exercise, Path target, byte[] content) throws IOException {
    Handed handed = Handed.in(workspace);
    if (!handed.stands(target, content) && !handed.mayReplace(target) && Files.exists(target))
      archive.backup(exercise.id(), List.of(target));
    handed.put(target, content);
  }

  /** There is no source in the exercise's folder, or no folder. */
  public boolean isEmpty(Exercise exercise) {
    return new Sources(workspace)
        .regularFiles(exercise).stream().noneMatch(file -> file.toString().endsWith(".java"));
  }

  /** The folder holds the starter as it was handed out, and no source beside it. */
  public boolean stands(Exercise exercise, List<SourceFile> starter) {
    try {
      Handed handed = Handed.in(workspace);
      for (SourceFile file : starter)
        if (!handed.stands(target(exercise, file), bytes(file))) return false;
      return extra(exercise).isEmpty();
    } catch (IOException e) {
      throw TroubleException.reading(workspace.folder(exercise.id()), e);
    }
  }

  /**
   * Puts the starter back, instead of what is there. All files of the folder are backed up first;
   * sources that the exercise does not name are then taken away.
   *
   * @return the backup; empty when there was nothing to back up
   */
  public Optional<Path> reset(Exercise exercise, List<SourceFile> starter) {
    List<Path> there = new Sources(workspace).regularFiles(exercise);
    Path folder = workspace.folder(exercise.id());
    try {
      Optional<Path> backup =
          there.isEmpty() ? Optional.empty() : Optional.of(archive.backup(exercise.id(), there));
      for (SourceFile file : starter) Durable.put(target(exercise, file), bytes(file));
      for (String name : extra(exercise)) Files.deleteIfExists(folder.resolve(name));
      return backup;
    } catch (IOException e) {
      throw TroubleException.writing(folder, e);
    }
  }

  private List<String> extra(Exercise exercise) {
    return new Sources(workspace)
        .others(exercise).stream().filter(name -> !exercise.given().contains(name)).toList();
  }

  private Path target(Exercise exercise, SourceFile file) {
    return workspace.folder(exercise.id()).resolve(file.name());
  }

  private static byte[] bytes(SourceFile file) {
    return file.text().getBytes(StandardCharsets.UTF_8);
  }
}
