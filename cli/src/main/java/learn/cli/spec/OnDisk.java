package learn.cli.spec;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import learn.cli.spec.read.Draft;
import learn.cli.spec.read.Listed;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Complaints;
import learn.cli.spec.yaml.Nearest;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Spot;

/** Compares what a spec lists with what lies in its folders. */
final class OnDisk {
  private final Pack pack;
  private final String folder;
  private final Draft.Claims claims;
  private final Complaints complaints;

  private OnDisk(Pack pack, String folder, Draft.Claims claims, Complaints complaints) {
    this.pack = pack;
    this.folder = folder;
    this.claims = claims;
    this.complaints = complaints;
  }

  static void compare(Pack pack, String folder, Draft draft) {
    draft.claims().ifPresent(c -> new OnDisk(pack, folder, c, draft.complaints()).compare());
  }

  private void compare() {
    Path exercise = pack.exercises().resolve(folder);
    Path solution = pack.solutions().resolve(folder);
    prose(exercise, "README", Complaint.MISSING_BRIEF);
    prose(solution, "NOTES", Complaint.MISSING_NOTES);
    files(exercise, claims.files(), "files");
    files(exercise.resolve("given"), claims.given(), "given");
    for (Node.Scalar file : claims.files().names()) present(solution.resolve(file.text()), file);
    submissions(solution.resolve("accepted"), claims.accepted(), "accepted");
    submissions(solution.resolve("rejected"), claims.rejected(), "rejected");
  }

  private void prose(Path where, String name, Complaint code) {
    Spot at = claims.id().map(Node.Scalar::at).orElse(Spot.FILE);
    for (String file : List.of(name + ".md", name + ".zh.md"))
      if (!Files.isRegularFile(where.resolve(file)))
        complaints.add(at, code, pack.shown(where.resolve(file)) + " does not exist");
  }

  private void files(Path where, Listed listed, String key) {
    for (Node.Scalar file : listed.names()) present(where.resolve(file.text()), file);
    if (key.equals("files") && listed.names().isEmpty()) return;
    Set<String> known = Set.copyOf(listed.texts());
    for (String file : names(where, OnDisk::isJavaFile))
      if (!known.contains(file))
        complaints.add(listed.at(), Complaint.UNLISTED_FILE, unlisted(where.resolve(file), key));
  }

  private void present(Path file, Node.Scalar listed) {
    if (!Files.isRegularFile(file))
      complaints.add(listed.at(), Complaint.MISSING_FILE, pack.shown(file) + " does not exist");
  }

  private void submissions(Path where, Listed listed, String key) {
    List<String> found = names(where, OnDisk::holdsJava);
    for (Node.Scalar name : listed.names())
      if (!found.contains(name.text()))
        complaints.add(
            name.at(),
            Complaint.MISSING_SUBMISSION,
            pack.shown(where.resolve(name.text()))
                + " holds no Java file"
                + Nearest.hint(name.text(), found));
    for (String name : found)
      if (!listed.texts().contains(name))
        complaints.add(
            listed.at(), Complaint.UNLISTED_SUBMISSION, unlisted(where.resolve(name), key));
  }

  private String unlisted(Path path, String key) {
    return "%s is not listed under \"%s\"".formatted(pack.shown(path), key);
  }

  /** Sorted; a folder that is not there or cannot be read holds nothing. */
  static List<String> names(Path folder, Predicate<Path> which) {
    if (!Files.isDirectory(folder)) return List.of();
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.filter(which).map(p -> p.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  private static boolean isJavaFile(Path path) {
    return path.toString().endsWith(".java") && Files.isRegularFile(path);
  }

  private static boolean holdsJava(Path folder) {
    return !names(folder, OnDisk::isJavaFile).isEmpty();
  }
}
