package learn.cli.domain.course;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;

/** An exercise as its spec states it. File names are relative to the exercise's package folder. */
public record Exercise(
    ExerciseId id,
    Localized title,
    Difficulty difficulty,
    Tier tier,
    int minutes,
    boolean preview,
    List<String> files,
    List<String> given,
    List<String> keeps,
    List<ExerciseId> buildsOn,
    List<CheckSpec> checks,
    List<Rule> rules,
    List<HintStep> hints,
    Limits limits,
    List<String> accepted,
    List<Rejected> rejected,
    List<ExerciseId> see) {
  public Exercise {
    files = List.copyOf(files);
    given = List.copyOf(given);
    keeps = List.copyOf(keeps);
    buildsOn = List.copyOf(buildsOn);
    checks = List.copyOf(checks);
    rules = List.copyOf(rules);
    hints = List.copyOf(hints);
    accepted = List.copyOf(accepted);
    rejected = List.copyOf(rejected);
    see = List.copyOf(see);
  }

  /** The same exercise with one check and nothing else to keep. */
  public Exercise only(CheckSpec check) {
    return with(List.of(check.alone()), List.of());
  }

  /** The same exercise with some of its checks, whatever became of others, and all its rules. */
  public Exercise among(Collection<CheckId> wanted) {
    return with(
        checks.stream().filter(c -> wanted.contains(c.id())).map(CheckSpec::alone).toList(), rules);
  }

  private Exercise with(List<CheckSpec> checks, List<Rule> rules) {
    return new Exercise(
        id,
        title,
        difficulty,
        tier,
        minutes,
        preview,
        files,
        given,
        keeps,
        buildsOn,
        checks,
        rules,
        hints,
        limits,
        accepted,
        rejected,
        see);
  }

  public Optional<CheckSpec> check(CheckId id) {
    return checks.stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
