package learn.cli.domain.course;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.Localized;

/**
 * One named promise, as the spec states it.
 *
 * @param teach the rule behind it, one sentence
 * @param says sentences a grader may choose by key, {@code {0}} … filled with its parameters
 * @param about the member of the submission to show when a finding has no line of its own: {@code
 *     Flag.set}
 * @param control of an interleaved check; no other kind asks for any
 */
public record CheckSpec(
    CheckId id,
    CheckKind kind,
    List<CheckId> needs,
    Localized title,
    Localized teach,
    Map<String, Localized> says,
    Optional<String> about,
    Optional<Rule> rule,
    Optional<Probe> probe,
    Control control) {
  public CheckSpec {
    needs = List.copyOf(needs);
    says = Map.copyOf(says);
    if ((kind == CheckKind.STRUCTURAL) != rule.isPresent()
        || (kind == CheckKind.COMPILE_TIME) != probe.isPresent())
      throw new IllegalArgumentException(
          id + ": structural has a rule, compile-time a probe, no other has either");
    if (control == Control.REQUIRED && kind != CheckKind.INTERLEAVED)
      throw new IllegalArgumentException(id + ": only what is interleaved is controlled");
  }

  /** The same check, whatever became of others. */
  public CheckSpec alone() {
    return new CheckSpec(id, kind, List.of(), title, teach, says, about, rule, probe, control);
  }

  /** A check that asks for no control. */
  public CheckSpec(
      CheckId id,
      CheckKind kind,
      List<CheckId> needs,
      Localized title,
      Localized teach,
      Map<String, Localized> says,
      Optional<String> about,
      Optional<Rule> rule,
      Optional<Probe> probe) {
    this(id, kind, needs, title, teach, says, about, rule, probe, Control.IF_POSSIBLE);
  }

  /** Whether an interleaved check may fall back to real threads. */
  public enum Control {
    /** What cannot be controlled is run on real threads, and the outcome says so. */
    IF_POSSIBLE,
    /** What cannot be controlled leaves the check undecided. */
    REQUIRED
  }
}
