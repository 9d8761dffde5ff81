package learn.cli.spec.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Rule;
import learn.cli.domain.course.Tier;
import learn.cli.spec.yaml.Complaint;
import learn.cli.spec.yaml.Fields;
import learn.cli.spec.yaml.Nearest;
import learn.cli.spec.yaml.Node;
import learn.cli.spec.yaml.Values;
import learn.cli.spec.yaml.YamlFile;

/** Reads one {@code exercise.yaml}: its shape, and the names in it that must fit each other. */
public final class ExerciseReader {
  private final Reading reading;
  private final Values values;
  private final Fields in;
  private final Draft.Claims claims;
  private final List<Rule> rules;
  private final LadderReader ladder;
  private final List<LadderReader.Case> cases;

  private ExerciseReader(Reading reading, Fields in, Map<String, Set<String>> knownRules) {
    this.reading = reading;
    this.values = reading.values();
    this.in = in;
    RuleReader rule = new RuleReader(reading, knownRules);
    CheckReader check = new CheckReader(reading, rule);
    this.rules = in.all("rules", n -> values.list(n, rule::read));
    List<CheckDraft> checks = in.all("checks", n -> values.some(n, check::read));
    Listed ids =
        new Listed(in.at("checks"), checks.stream().flatMap(c -> c.id().stream()).toList());
    this.ladder = new LadderReader(reading, new LinkedHashSet<>(ids.texts()));
    this.cases = in.all("rejected", n -> values.list(n, ladder::rejected));
    this.claims = claims(ids, checks);
  }

  private Draft.Claims claims(Listed ids, List<CheckDraft> checks) {
    return new Draft.Claims(
        in.get("id", reading::name),
        listed("files", n -> values.some(n, reading::javaFile)),
        names("given", reading::javaFile),
        names("builds_on", reading::name),
        names("accepted", reading::name),
        new Listed(in.at("rejected"), cases.stream().map(LadderReader.Case::name).toList()),
        ids,
        checks);
  }

  private Listed names(String key, Function<Node, Optional<Node.Scalar>> read) {
    return listed(key, n -> values.list(n, read));
  }

  private Listed listed(String key, Function<Node, List<Node.Scalar>> read) {
    return new Listed(in.at(key), values.distinct(in.all(key, read)));
  }

  /**
   * @param folder the spec's, which has the id's name
   * @param rules name of a rule → its parameters
   */
  public static Draft read(YamlFile.Read file, String folder, Map<String, Set<String>> rules) {
    Reading reading = new Reading(file.complaints());
    return file.root()
        .flatMap(root -> reading.values().fields(root, Shapes.EXERCISE))
        .map(fields -> new ExerciseReader(reading, fields, rules).draft(folder))
        .orElse(new Draft(Optional.empty(), Optional.empty(), file.complaints()));
  }

  private Draft draft(String folder) {
    claims.id().ifPresent(id -> inFolder(id, folder));
    values.distinct(claims.checks().names());
    values.distinct(claims.rejected().names());
    ladder.needs(claims.drafts());
    return new Draft(exercise(), Optional.of(claims), reading.complaints());
  }

  private void inFolder(Node.Scalar id, String folder) {
    String wanted = id.text().replace('-', '_');
    String message = "this id belongs into a folder %s, not %s".formatted(wanted, folder);
    if (!wanted.equals(folder)) reading.complaints().add(id.at(), Complaint.ID_NOT_FOLDER, message);
  }

  private Optional<Exercise> exercise() {
    var title = in.get("title", reading::localized);
    var difficulty = in.get("difficulty", n -> reading.word(n, "difficulty", Difficulty.class));
    var tier = in.get("tier", n -> reading.word(n, "tier", Tier.class));
    var minutes = in.get("minutes", n -> values.whole(n, "minutes", 1, Shapes.MAX_MINUTES));
    boolean preview = in.get("preview", values::truth).orElse(false);
    List<String> keeps = names("keeps", this::kept).texts();
    List<HintStep> hints = in.all("hints", n -> values.some(n, ladder::hint));
    Limits limits = in.get("limits", ladder::limits).orElse(Limits.DEFAULT);
    List<ExerciseId> see = ids(names("see", reading::name));
    if (!reading.complaints().isEmpty()) return Optional.empty();
    return Optional.of(
        new Exercise(
            new ExerciseId(claims.id().orElseThrow().text()),
            title.orElseThrow(),
            difficulty.orElseThrow(),
            tier.orElseThrow(),
            minutes.orElseThrow(),
            preview,
            claims.files().texts(),
            claims.given().texts(),
            keeps,
            ids(claims.buildsOn()),
            claims.drafts().stream().map(c -> c.spec().orElseThrow()).toList(),
            rules,
            hints,
            limits,
            claims.accepted().texts(),
            cases.stream().map(c -> c.rejected().orElseThrow()).toList(),
            see));
  }

  private static List<ExerciseId> ids(Listed names) {
    return names.texts().stream().map(ExerciseId::new).toList();
  }

  /** A kept type has a file of its own, so that others can import it. */
  private Optional<Node.Scalar> kept(Node node) {
    Optional<Node.Scalar> type = reading.matching(node, Shapes.TYPE, "a type like Flag");
    type.filter(t -> !claims.files().texts().contains(t.text() + ".java")).ifPresent(this::noFile);
    return type;
  }

  private void noFile(Node.Scalar type) {
    List<String> types =
        claims.files().texts().stream().map(f -> f.substring(0, f.length() - 5)).toList();
    String name = Nearest.quoted(type.text());
    reading
        .complaints()
        .add(
            type.at(),
            Complaint.UNKNOWN_TYPE,
            "no file of this exercise declares " + name + Nearest.hint(type.text(), types));
  }
}
