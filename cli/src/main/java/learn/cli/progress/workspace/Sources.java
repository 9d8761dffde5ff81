package learn.cli.progress.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.course.Exercise;
import learn.cli.progress.TroubleException;

/** Reads the learner's files of one exercise. Never follows a link out of the workspace. */
public record Sources(Workspace workspace) {
  static final int MAX_FILE = 256 * 1024;
  static final int MAX_FILES = 64;

  /**
   * An immutable snapshot: the files the exercise names, and any other {@code .java} file of its
   * package folder except those the course gives.
   *
   * @throws TroubleException {@code file-missing}, {@code file-unreadable}, {@code file-not-utf8}
   *     (with line and column), {@code file-too-large}, {@code too-many-files}, {@code
   *     file-outside}
   */
  public Submission snapshot(Exercise exercise) {
    Path folder = workspace.folder(exercise.id());
    List<String> names = new ArrayList<>(exercise.files());
    others(exercise).stream().filter(n -> !exercise.given().contains(n)).forEach(names::add);
    if (names.size() > MAX_FILES)
      throw new TroubleException(
          "too-many-files", workspace.shown(folder), Integer.toString(MAX_FILES));
    List<SourceFile> files = files(exercise.id(), folder, names);
    return new Submission(exercise.id(), files, Digest.of(files));
  }

  private static String path(ExerciseId exercise, String name) {
    return exercise.packageName() + "/" + name;
  }

  /**
   * The hash a snapshot would have, without the exercise's spec; empty when it takes one to tell.
   *
   * @param given names of the files that the course gives
   */
  public Optional<String> hash(ExerciseId exercise, Collection<String> given) {
    Path folder = workspace.folder(exercise);
    try {
      List<String> names = sources(exercise).filter(name -> !given.contains(name)).toList();
      return names.isEmpty() || names.size() > MAX_FILES
          ? Optional.empty()
          : Optional.of(Digest.of(files(exercise, folder, names)));
    } catch (TroubleException unreadable) {
      return Optional.empty();
    }
  }

  private List<SourceFile> files(ExerciseId exercise, Path folder, List<String> names) {
    return names.stream()
        .map(name -> new SourceFile(path(exercise, name), read(exercise, folder.resolve(name))))
        .toList();
  }

  private Stream<String> sources(ExerciseId exercise) {
    return regularFiles(exercise).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".java") && !name.startsWith("."));
  }

  /** Names of sources in the exercise's folder that its spec does not list under {@code files}. */
  public List<String> others(Exercise exercise) {
    return sources(exercise.id()).filter(name -> !exercise.files().contains(name)).toList();
  }

  /** Every file of the exercise's folder, sorted by name. */
  public List<Path> regularFiles(Exercise exercise) {
    return regularFiles(exercise.id());
  }

  private List<Path> regularFiles(ExerciseId exercise) {
    Path folder = workspace.folder(exercise);
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw TroubleException.reading(folder, e);
    }
  }

  private String read(ExerciseId exercise, Path file) {
    String shown = workspace.shown(file);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS))
      throw new TroubleException("file-missing", shown, exercise.value());
    try {
      if (!inside(file)) throw new TroubleException("file-outside", shown);
      if (!Files.isRegularFile(file)) throw new TroubleException("file-unreadable", shown);
      return text(shown, bytes(shown, file));
    } catch (IOException e) {
      throw TroubleException.reading(Path.of(shown), e);
    }
  }

  private boolean inside(Path file) throws IOException {
    return file.toRealPath().startsWith(workspace.root().toRealPath());
  }

  private static byte[] bytes(String shown, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MAX_FILE + 1);
      if (bytes.length > MAX_FILE)
        throw new TroubleException("file-too-large", shown, Files.size(file) / 1024 + " KiB");
      return bytes;
    }
  }

  private static String text(String shown, byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult how = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (how.isError()) throw new TroubleException("file-not-utf8", shown + at(text));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Where the text read so far ends, as {@code :line:column}. */
  private static String at(String before) {
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    int column = before.length() - before.lastIndexOf('\n');
    return ":" + line + ":" + column;
  }
}
