package learn.cli.compile.shape;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import learn.cli.compile.ClassPath;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;

/**
 * The public shape a submission must have: what its graders' class files refer to. Where this finds
 * a difference a grader would fail to link; here it is told by name, before anything runs. Only
 * what is certain is a finding: a member that may come from a supertype nobody can read is not.
 */
public final class Shape {
  private final TypeFit typeFit;
  private final MemberFit memberFit;
  private final Set<String> packages = new HashSet<>();

  private Shape(String packageName, Types types) {
    this.typeFit = new TypeFit(types);
    this.memberFit = new MemberFit(types);
    packages.add(packageName.replace('.', '/') + "/");
    types.ownNames().forEach(n -> packages.add(packageOf(n)));
  }

  /**
   * What differs, each thing once; empty when graders and submission fit.
   *
   * @param packageName the exercise's Java package: its types must come from {@code own}
   * @param graders binary class name → class file
   * @param own binary class name → class file of learner, given and carried classes
   * @param declared where {@code Flag} or {@code Flag.set} is declared ({@code Flag.new}: its
   *     constructor); asked only about what is found to differ
   */
  public static List<Finding> check(
      String packageName,
      Map<String, byte[]> graders,
      Map<String, byte[]> own,
      ClassPath classPath,
      Function<String, Optional<Place>> declared) {
    return new Shape(packageName, new Types(own, classPath))
        .differences(graders)
        .map(d -> finding(d, d.about().flatMap(declared)))
        .toList();
  }

  private Stream<Difference> differences(Map<String, byte[]> graders) {
    var byOwner = new TreeMap<String, Set<Need>>();
    Needs.of(graders, name -> isWanted(name, graders))
        .forEach(n -> byOwner.computeIfAbsent(n.owner(), _ -> new LinkedHashSet<>()).add(n));
    var wrong = new LinkedHashMap<String, Difference>();
    byOwner.forEach(
        (owner, needs) -> typeFit.wrong(owner, needs).ifPresent(d -> wrong.put(owner, d)));
    return byOwner.entrySet().stream()
        .filter(e -> !isInside(e.getKey(), wrong.keySet()))
        .flatMap(e -> differences(Optional.ofNullable(wrong.get(e.getKey())), e.getValue()));
  }

  /** Of a type that is missing or closed its nested types are not told as well. */
  private static boolean isInside(String owner, Set<String> wrong) {
    return wrong.stream().anyMatch(w -> owner.startsWith(w + "$"));
  }

  private boolean isWanted(String internalName, Map<String, byte[]> graders) {
    return packages.contains(packageOf(internalName))
        && !graders.containsKey(internalName.replace('/', '.'));
  }

  private static String packageOf(String internalName) {
    return internalName.substring(0, internalName.lastIndexOf('/') + 1);
  }

  /** Members are looked at only in a type that is there and fits. */
  private Stream<Difference> differences(Optional<Difference> wrongType, Set<Need> needs) {
    return wrongType.isPresent()
        ? wrongType.stream()
        : needs.stream()
            .flatMap(n -> n instanceof Need.Member m ? memberFit.wrong(m).stream() : Stream.empty())
            .distinct();
  }

  private static Finding finding(Difference difference, Optional<Place> place) {
    return Finding.of(
        FindingCode.SHAPE_MISMATCH,
        place.stream().toList(),
        new Evidence.Member(difference.needed(), difference.found()));
  }
}
