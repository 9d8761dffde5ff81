package learn.harness.gate;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Job;

/**
 * What a submission's class files must get past before any of them is loaded. What it built earlier
 * and carries over is looked through as well: it is the learner's too.
 */
public final class Gate {
  private static final Set<String> RESERVED =
      Set.of("com", "grade", "java", "javax", "jdk", "learn", "netscape", "org", "sun");
  private static final String GRADERS = "grade.";

  private Gate() {}

  /** Why this submission cannot be run at all, if so. */
  public static Optional<Finding> refusal(Job job) {
    return shadowing(job).or(() -> escape(job));
  }

  private static Optional<Finding> shadowing(Job job) {
    Set<String> home = packagesOfGraders(job);
    Stream<String> foreign =
        job.learner().keySet().stream()
            .filter(c -> !home.isEmpty() && !home.contains(packageOf(c)));
    Stream<String> reserved =
        Stream.concat(job.learner().keySet().stream(), job.carried().keySet().stream())
            .filter(c -> RESERVED.contains(c.split("\\.", 2)[0]) || job.graders().containsKey(c));
    return Stream.concat(reserved, foreign).sorted().findFirst().map(c -> shadow(c, home));
  }

  private static Finding shadow(String className, Set<String> home) {
    Evidence facts = new Evidence.Facts(List.of(className, String.join(", ", home)));
    return Finding.of(FindingCode.SHADOWING, List.of(), facts);
  }

  /** {@code grade.ch03_flag_future.FlagGrader} grades the package {@code ch03_flag_future}. */
  private static Set<String> packagesOfGraders(Job job) {
    return job.graders().keySet().stream()
        .filter(c -> c.startsWith(GRADERS))
        .map(c -> packageOf(c.substring(GRADERS.length())))
        .filter(p -> !p.isEmpty())
        .collect(Collectors.toSet());
  }

  private static String packageOf(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  private static Optional<Finding> escape(Job job) {
    Map<String, byte[]> inOrder = new TreeMap<>(job.carried());
    inOrder.putAll(job.learner());
    return inOrder.values().stream().flatMap(bytes -> escape(bytes).stream()).findFirst();
  }

  private static Optional<Finding> escape(byte[] classFile) {
    ConstantPool pool = ConstantPool.of(classFile);
    Stream<String> members = pool.members().stream().flatMap(m -> Forbidden.member(m).stream());
    Stream<String> types = pool.types().stream().flatMap(t -> Forbidden.type(t).stream());
    return Stream.concat(members, types).findFirst().map(what -> escape(classFile, what));
  }

  private static Finding escape(byte[] classFile, String what) {
    return Finding.of(
        FindingCode.ESCAPE, Whereabouts.of(classFile), new Evidence.Facts(List.of(what)));
  }
}
