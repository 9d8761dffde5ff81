package learn.cli.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.Rejected;

/**
 * What a spec says of its folders, held against the folders: complaints about an exercise as a
 * whole.
 */
final class Disk {
  private final Pack pack;
  private final Exercise exercise;
  private final Complaints complaints;

  Disk(Pack pack, Exercise exercise, Complaints complaints) {
    this.pack = pack;
    this.exercise = exercise;
    this.complaints = complaints;
  }

  void check() {
    Path content = pack.exercise(exercise.id());
    same("files", exercise.files(), named(content, ".java"));
    same("given", exercise.given(), named(content.resolve("given"), ".java"));
    prose(content, "README.md", "README.zh.md");
    Path solution = pack.solution(exercise.id());
    same("the reference's files", exercise.files(), named(solution, ".java"));
    prose(solution, "NOTES.md", "NOTES.zh.md");
    same("accepted", exercise.accepted(), named(solution.resolve("accepted"), ""));
    same(
        "rejected",
        exercise.rejected().stream().map(Rejected::name).toList(),
        named(solution.resolve("rejected"), ""));
    for (String kept : exercise.keeps())
      if (!exercise.files().contains(kept + ".java"))
        complaints.whole("unknown-type", "keeps: there is no file " + kept + ".java among files");
  }

  private void same(String what, List<String> stated, Set<String> there) {
    for (String name : stated)
      if (!there.contains(name))
        complaints.whole("missing-file", what + ": " + name + " is stated, but not there");
    for (String name : there)
      if (!stated.contains(name))
        complaints.whole("stray-file", what + ": " + name + " is there, but not stated");
  }

  private void prose(Path folder, String... names) {
    for (String name : names) {
      Path file = folder.resolve(name);
      if (!Files.isRegularFile(file)) complaints.whole("missing-file", name + " is missing");
      else if (blank(file)) complaints.whole("empty-text", name + " is empty");
    }
  }

  private static boolean blank(Path file) {
    try {
      return Files.readString(file).isBlank();
    } catch (IOException unreadable) {
      return true;
    }
  }

  private static Set<String> named(Path folder, String suffix) {
    if (!Files.isDirectory(folder)) return Set.of();
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(
              entry ->
                  suffix.isEmpty() ? Files.isDirectory(entry) : entry.toString().endsWith(suffix))
          .map(entry -> entry.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException unreadable) {
      return Set.of();
    }
  }
}
