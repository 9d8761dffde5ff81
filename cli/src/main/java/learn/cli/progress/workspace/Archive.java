package learn.cli.progress.workspace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.progress.Durable;
import learn.cli.progress.TroubleException;

/** What is put aside: backups before a reset, and the submissions that passed. */
public record Archive(Workspace workspace, InstantSource clock) {

  /**
   * Copies files to {@code .learn/backup/<exercise>/<moment>/}.
   *
   * @param files regular files of the exercise's folder
   * @return the folder of the copies, which are on the disk
   */
  public Path backup(ExerciseId exercise, List<Path> files) {
    Path shelf = workspace.ours().resolve("backup").resolve(exercise.value());
    try {
      Path folder = freshFolder(shelf);
      for (Path file : files)
        Durable.put(folder.resolve(file.getFileName()), Files.readAllBytes(file));
      return folder;
    } catch (IOException e) {
      throw TroubleException.writing(shelf, e);
    }
  }

  private Path freshFolder(Path shelf) throws IOException {
    Files.createDirectories(shelf);
    // No colons: Windows has no such file names.
    String moment = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "-");
    Path folder =
        IntStream.iterate(1, i -> i + 1)
            .mapToObj(i -> shelf.resolve(i == 1 ? moment : moment + "-" + i))
            .filter(Files::notExists)
            .findFirst()
            .orElseThrow();
    return Files.createDirectory(folder);
  }

  /**
   * Keeps a submission that passed in {@code .learn/passed/<exercise>/<hash>/}, whole or not. What
   * stands there and is no longer what passed is put beside it.
   */
  public void keepPassed(Submission submission) {
    Path target = shelf(submission.exercise(), submission.hash());
    try {
      if (Files.isDirectory(target)) {
        if (passed(submission.exercise(), submission.hash()) instanceof Kept.Whole) return;
        Files.move(target, aside(target), StandardCopyOption.ATOMIC_MOVE);
      }
      Path whole = target.resolveSibling("." + submission.hash());
      clear(whole);
      for (SourceFile file : submission.files())
        Durable.put(whole.resolve(file.name()), file.text().getBytes(StandardCharsets.UTF_8));
      move(whole, target);
    } catch (IOException e) {
      throw TroubleException.writing(target, e);
    }
  }

  private static Path aside(Path target) {
    return IntStream.iterate(1, i -> i + 1)
        .mapToObj(i -> target.resolveSibling(target.getFileName() + "-altered-" + i))
        .filter(Files::notExists)
        .findFirst()
        .orElseThrow();
  }

  private static void move(Path whole, Path target) throws IOException {
    try {
      Files.move(whole, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (DirectoryNotEmptyException | FileAlreadyExistsException anotherLearnWasFaster) {
      clear(whole);
    }
    Optional.ofNullable(target.getParent()).ifPresent(Durable::sync);
  }

  private static void clear(Path folder) throws IOException {
    if (Files.notExists(folder)) return;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) Files.delete(file);
    }
    Files.delete(folder);
  }

  /** What became of a submission that passed. */
  public sealed interface Kept {
    /** It is there, byte for byte what its name says. */
    record Whole(Submission submission) implements Kept {}

    record Gone() implements Kept {}

    /** Something is there that did not pass. */
    record Altered() implements Kept {}
  }

  /** The sources of a submission that passed. */
  public Kept passed(ExerciseId exercise, String hash) {
    Path folder = shelf(exercise, hash);
    if (!Files.isDirectory(folder)) return new Kept.Gone();
    try (Stream<Path> files = Files.list(folder)) {
      List<SourceFile> sources = sources(exercise, files.sorted());
      return Digest.of(sources).equals(hash)
          ? new Kept.Whole(new Submission(exercise, sources, hash))
          : new Kept.Altered();
    } catch (IOException unreadable) {
      return new Kept.Altered();
    }
  }

  private static List<SourceFile> sources(ExerciseId exercise, Stream<Path> files)
      throws IOException {
    List<SourceFile> sources = new ArrayList<>();
    for (Path file : files.toList())
      sources.add(
          new SourceFile(
              exercise.packageName() + "/" + file.getFileName(), Files.readString(file)));
    return sources;
  }

  private Path shelf(ExerciseId exercise, String hash) {
    return workspace.ours().resolve("passed").resolve(exercise.value()).resolve(hash);
  }
}
