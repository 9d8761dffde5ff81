package learn.cli.spec;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Rejected;
import learn.cli.domain.course.Rule;
import learn.cli.domain.course.Tier;
import learn.protocol.FindingCode;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/**
 * {@code exercise.yaml} as an {@link Exercise}. What is wrong is complained about and read as best
 * it can.
 */
final class ExerciseReader {
  static final Set<String> KEYS =
      Set.of(
          "id",
          "title",
          "difficulty",
          "tier",
          "minutes",
          "preview",
          "files",
          "given",
          "keeps",
          "builds_on",
          "checks",
          "rules",
          "hints",
          "limits",
          "accepted",
          "rejected",
          "see");
  static final Set<String> HINT_KEYS = Set.of("level", "check", "en", "zh");
  static final Set<String> REJECTED_KEYS = Set.of("name", "check", "finding");
  static final Set<String> LIMIT_KEYS = Set.of("seconds", "heap");
  private static final Pattern HEAP = Pattern.compile("(\\d{1,5})m");

  private final Complaints complaints;
  private final Set<String> ruleNames;

  ExerciseReader(Complaints complaints, Set<String> ruleNames) {
    this.complaints = complaints;
    this.ruleNames = ruleNames;
  }

  Exercise read(MappingNode node, ExerciseId folder) {
    Mapping spec = new Mapping(node, KEYS, complaints);
    id(spec, folder);
    List<CheckSpec> checks = new CheckReader(complaints, ruleNames).read(spec);
    Set<CheckId> ids = new HashSet<>(checks.stream().map(CheckSpec::id).toList());
    return new Exercise(
        folder,
        spec.localized("title"),
        spec.word("difficulty", Difficulty.class),
        spec.word("tier", Tier.class),
        spec.required("minutes").map(n -> spec.number("minutes", 1, 600, 1)).orElse(1),
        spec.flag("preview"),
        files(spec),
        spec.texts("given"),
        spec.texts("keeps"),
        spec.each("builds_on", "an exercise id", ExerciseId::of),
        checks,
        rules(spec),
        hints(spec, ids),
        limits(spec),
        spec.texts("accepted"),
        rejected(spec, ids),
        spec.each("see", "an exercise id", ExerciseId::of));
  }

  private void id(Mapping spec, ExerciseId folder) {
    String id = spec.text("id");
    if (!id.isBlank() && !id.equals(folder.value()))
      spec.required("id")
          .ifPresent(
              n ->
                  complaints.at(
                      n, "id-differs", "id " + id + " stands in the folder of " + folder));
  }

  private List<String> files(Mapping spec) {
    List<String> files = spec.texts("files");
    if (files.isEmpty())
      spec.required("files").ifPresent(n -> complaints.at(n, "empty-list", "files: at least one"));
    for (Node element : spec.list("files")) CheckReader.javaName(element, complaints);
    for (Node element : spec.list("given")) CheckReader.javaName(element, complaints);
    return files;
  }

  private List<Rule> rules(Mapping spec) {
    List<Rule> rules = new ArrayList<>();
    for (Node element : spec.list("rules"))
      new CheckReader(complaints, ruleNames).rule(element).ifPresent(rules::add);
    return rules;
  }

  private List<HintStep> hints(Mapping spec, Set<CheckId> checks) {
    List<HintStep> hints = new ArrayList<>();
    Set<String> places = new HashSet<>();
    for (Node element : spec.list("hints")) {
      Mapping hint = new Mapping(element, HINT_KEYS, complaints);
      hint.required("level");
      int level = hint.number("level", 1, 9, 1);
      Optional<CheckId> check = known(hint, "check", checks);
      if (!places.add(level + " " + check))
        complaints.at(
            element, "duplicate", "a second hint of level " + level + " for the same check");
      hints.add(new HintStep(level, check, hint.localized()));
    }
    if (hints.isEmpty()) complaints.at(spec.node(), "missing-key", "hints: at least one");
    return hints;
  }

  /** The check a key names, when it names one of this exercise. */
  private Optional<CheckId> known(Mapping mapping, String key, Set<CheckId> checks) {
    Optional<Node> value = mapping.optional(key);
    if (value.isEmpty()) return Optional.empty();
    String name = mapping.text(key);
    if (!name.isBlank() && checks.contains(new CheckId(name)))
      return Optional.of(new CheckId(name));
    List<String> names = checks.stream().map(CheckId::value).toList();
    if (!name.isBlank())
      complaints.at(
          value.get(),
          "unknown-check",
          "there is no check " + name + Complaints.didYouMean(name, names));
    return Optional.empty();
  }

  private Limits limits(Mapping spec) {
    Optional<Node> node = spec.optional("limits");
    if (node.isEmpty()) return Limits.DEFAULT;
    Mapping limits = new Mapping(node.get(), LIMIT_KEYS, complaints);
    int seconds = limits.number("seconds", 1, 60, Limits.DEFAULT.seconds());
    return new Limits(
        seconds,
        limits.optional("heap").map(n -> heap(limits, n)).orElse(Limits.DEFAULT.heapMiB()));
  }

  private int heap(Mapping limits, Node node) {
    var heap = HEAP.matcher(limits.text("heap"));
    boolean fits =
        heap.matches()
            && Integer.parseInt(heap.group(1)) >= 32
            && Integer.parseInt(heap.group(1)) <= 1024;
    if (!fits) complaints.at(node, "out-of-range", "heap: expected 32m to 1024m");
    return fits ? Integer.parseInt(heap.group(1)) : Limits.DEFAULT.heapMiB();
  }

  private List<Rejected> rejected(Mapping spec, Set<CheckId> checks) {
    List<Rejected> rejected = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (Node element : spec.list("rejected")) {
      Mapping one = new Mapping(element, REJECTED_KEYS, complaints);
      String name = one.text("name");
      if (!name.isBlank() && !names.add(name))
        complaints.at(element, "duplicate", "rejected: " + name + " stands here twice");
      one.required("check");
      Optional<CheckId> check = known(one, "check", checks);
      Optional<FindingCode> finding = finding(one);
      check.ifPresent(c -> rejected.add(new Rejected(name, c, finding)));
    }
    return rejected;
  }

  private Optional<FindingCode> finding(Mapping one) {
    Optional<Node> node = one.optional("finding");
    if (node.isEmpty()) return Optional.empty();
    String text = one.text("finding");
    Optional<FindingCode> code = FindingCode.of(text);
    List<String> codes =
        java.util.Arrays.stream(FindingCode.values()).map(FindingCode::code).toList();
    if (code.isEmpty() && !text.isBlank())
      complaints.at(
          node.get(),
          "unknown-finding",
          "there is no finding " + text + Complaints.didYouMean(text, codes));
    return code;
  }
}
