package learn.cli.usecase.course;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Lang;
import learn.cli.domain.SourceFile;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.TroubleException;
import learn.cli.spec.Pack;

/** A course in a folder: {@code exercises/} and {@code solutions/}. */
public record CourseFolder(Pack pack) implements CourseFiles {

  @Override
  public String brief(ExerciseId id, Lang lang) {
    return text(pack.exercise(id).resolve("README" + suffix(lang)));
  }

  @Override
  public List<SourceFile> starter(Exercise exercise) {
    return named(exercise.id(), pack.exercise(exercise.id()), exercise.files());
  }

  @Override
  public List<SourceFile> given(Exercise exercise) {
    Path folder = pack.exercise(exercise.id()).resolve("given");
    return named(exercise.id(), folder, exercise.given());
  }

  @Override
  public List<String> givenNames(ExerciseId id) {
    Path folder = pack.exercise(id).resolve("given");
    return Files.isDirectory(folder)
        ? sources(id, folder).stream().map(SourceFile::name).toList()
        : List.of();
  }

  @Override
  public List<SourceFile> reference(ExerciseId id) {
    return sources(id, pack.solution(id));
  }

  @Override
  public String notes(ExerciseId id, Lang lang) {
    return text(pack.solution(id).resolve("NOTES" + suffix(lang)));
  }

  @Override
  public List<SourceFile> accepted(ExerciseId id, String name) {
    return sources(id, pack.solution(id).resolve("accepted").resolve(name));
  }

  @Override
  public List<SourceFile> rejected(ExerciseId id, String name) {
    return sources(id, pack.solution(id).resolve("rejected").resolve(name));
  }

  private static String suffix(Lang lang) {
    return switch (lang) {
      case EN -> ".md";
      case ZH -> ".zh.md";
    };
  }

  private static List<SourceFile> sources(ExerciseId id, Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names = files.map(f -> f.getFileName().toString()).sorted().toList();
      return named(id, folder, names.stream().filter(n -> n.endsWith(".java")).toList());
    } catch (IOException e) {
      throw new TroubleException("install-broken", folder.toString());
    }
  }

  private static List<SourceFile> named(ExerciseId id, Path folder, List<String> names) {
    return names.stream()
        .map(name -> new SourceFile(id.packageName() + "/" + name, text(folder.resolve(name))))
        .toList();
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new TroubleException("install-broken", file.toString());
    }
  }
}
