package learn.cli.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import learn.cli.cache.Cache;
import learn.cli.cache.Fingerprint;
import learn.cli.domain.ExerciseId;
import learn.cli.spec.GraderClasses;
import learn.cli.spec.Pack;

/**
 * All that has a say in a verdict beside the submission, as one word: JDK, program, harness, kit;
 * spec, given files and grader of the exercise. Another word may mean another verdict.
 */
final class Judge implements Function<ExerciseId, String> {
  private final Pack pack;
  private final List<Path> program;
  private String installed = "";

  /**
   * @param program jars of ours that compile, check rules and grade
   */
  Judge(Pack pack, List<Path> program) {
    this.pack = pack;
    this.program = List.copyOf(program);
  }

  @Override
  public String apply(ExerciseId id) {
    Fingerprint print = new Fingerprint();
    print.add(installed());
    print.add(pack.spec(id));
    given(pack.exercise(id).resolve("given")).forEach(print::add);
    new GraderClasses(pack.graders()).of(id).forEach((name, bytes) -> add(print, name, bytes));
    return print.hex();
  }

  private static void add(Fingerprint print, String name, byte[] bytes) {
    print.add(name);
    print.add(bytes);
  }

  /** Read once: a running program does not change. */
  private synchronized String installed() {
    if (installed.isEmpty()) installed = Fingerprint.of(Cache.runningJdk(), program);
    return installed;
  }

  private static List<Path> given(Path folder) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
