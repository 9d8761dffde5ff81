package learn.cli.compile.shape;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import learn.cli.compile.Compiled;
import learn.cli.domain.SourceFile;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;

/** Learner classes in a package other than the exercise's, or named like a grader class. */
public final class Shadowing {
  private static final Pattern PACKAGE = Pattern.compile("^\\s*package\\s");

  private Shadowing() {}

  /**
   * One finding a class, nested ones left out; its facts are the class and the exercise's package.
   *
   * @param graders binary names of the grader classes
   */
  public static List<Finding> check(
      String packageName, Compiled.Classes classes, Set<String> graders, List<SourceFile> sources) {
    return classes.files().keySet().stream()
        .sorted()
        .filter(name -> !name.contains("$"))
        .filter(name -> !packageOf(name).equals(packageName) || graders.contains(name))
        .map(name -> finding(name, packageName, place(name, classes, sources)))
        .toList();
  }

  /** Classes whose package is not the folder that their source lies in. */
  public static List<String> strays(Compiled.Classes classes) {
    return classes.origins().entrySet().stream()
        .filter(e -> !folder(e.getValue()).equals(packageOf(e.getKey())))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/'))).replace('/', '.');
  }

  private static String packageOf(String binaryName) {
    return binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
  }

  private static Finding finding(String name, String packageName, Optional<Place> place) {
    return Finding.of(
        FindingCode.SHADOWING,
        place.stream().toList(),
        new Evidence.Facts(List.of(name, packageName)));
  }

  /** The package line of the file it comes from; the first line when there is none. */
  private static Optional<Place> place(
      String name, Compiled.Classes classes, List<SourceFile> sources) {
    String path = classes.origins().getOrDefault(name, "");
    return sources.stream()
        .filter(s -> s.path().equals(path))
        .findFirst()
        .map(s -> new Place(path, packageLine(s.text().lines().toList()), "declared"));
  }

  private static int packageLine(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      if (PACKAGE.matcher(lines.get(i)).find()) return i + 1;
    }
    return 1;
  }
}
