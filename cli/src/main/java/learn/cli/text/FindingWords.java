package learn.cli.text;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Says;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Race;

/** What to say about a finding: the exercise's own sentence where its grader chose one. */
public final class FindingWords {
  /** Codes that say how a check's own promise was broken. */
  private static final Set<FindingCode> PROMISES =
      EnumSet.of(
          FindingCode.MISMATCH,
          FindingCode.THREW,
          FindingCode.HANG,
          FindingCode.STUCK,
          FindingCode.NOT_WRITTEN,
          FindingCode.RULE);

  private final Sentences sentences;

  public FindingWords(Sentences sentences) {
    this.sentences = sentences;
  }

  /**
   * What happened, in the learner's terms.
   *
   * @param check the broken check; empty when the finding is about the submission as a whole
   */
  public String headline(Finding finding, Optional<CheckSpec> check) {
    return said(finding.says(), check).orElseGet(() -> byCode(finding));
  }

  /** The rule behind it: the check's own, unless the finding has one that says more. */
  public String rule(Finding finding, Optional<CheckSpec> check) {
    return check
        .filter(c -> !isRuleOfTheKit(finding) || teachesWaking(c, finding))
        .map(c -> c.teach().in(sentences.lang()))
        .filter(teach -> !teach.isBlank())
        .orElseGet(() -> variant("rule.", finding));
  }

  /**
   * A broken contract can appear in any check, whatever that check teaches; but a grader that chose
   * a sentence of the check knew why.
   */
  private static boolean isRuleOfTheKit(Finding finding) {
    return finding.says().key().isBlank() && !PROMISES.contains(finding.code());
  }

  /** A check that tries schedules is about them, and who is not woken is what it is to find. */
  private static boolean teachesWaking(CheckSpec check, Finding finding) {
    return check.kind() == CheckKind.INTERLEAVED && finding.code() == FindingCode.LOST_WAKEUP;
  }

  /** Where to look or what to do, without a command. */
  public String next(Finding finding) {
    String key = "next." + finding.code().code();
    if (!(finding.evidence() instanceof Evidence.Schedule schedule)) return sentences.of(key);
    return schedule
        .race()
        .map(r -> sentences.of(remedy(r.remedy()), r.on(), r.lock()))
        .or(() -> schedule.decisive().flatMap(d -> next(key, d)))
        .orElseGet(() -> sentences.of(key));
  }

  private Optional<String> next(String key, Decisive decisive) {
    return sentences.whole(key + "." + ScheduleWords.word(decisive.why()), decisive.params());
  }

  static String remedy(Race.Remedy remedy) {
    return "next." + FindingCode.DATA_RACE.code() + "." + ScheduleWords.word(remedy);
  }

  /** What a line did; empty for a role that has no words, which then goes without. */
  public Optional<String> role(String role) {
    return role.isBlank() ? Optional.empty() : sentences.find("role." + role);
  }

  /** Whether the headline already tells the finding's facts. */
  public boolean tellsFacts(Finding finding) {
    return finding.evidence() instanceof Evidence.Facts(List<String> facts)
        && (!finding.says().key().isBlank()
            || sentences.whole("headline." + finding.code().code() + ".facts", facts).isPresent());
  }

  private Optional<String> said(Says says, Optional<CheckSpec> check) {
    if (says.key().isBlank()) return Optional.empty();
    return check
        .flatMap(c -> Optional.ofNullable(c.says().get(says.key())))
        .map(text -> Fill.in(text.in(sentences.lang()), says.params()))
        .or(() -> sentences.whole("says." + says.key(), says.params()));
  }

  private String byCode(Finding finding) {
    String key = "headline." + finding.code().code();
    return switch (finding.evidence()) {
      case Evidence.Member(String needed, String found) when found.isBlank() ->
          sentences.whole(key + ".missing", List.of(needed)).orElseGet(() -> sentences.of(key));
      case Evidence.Member(String needed, String found) ->
          sentences
              .whole(key + ".differs", List.of(needed, found))
              .orElseGet(() -> sentences.of(key));
      case Evidence.Facts(List<String> facts) when !facts.isEmpty() ->
          sentences.whole(key + ".facts", facts).orElseGet(() -> sentences.of(key));
      case Evidence.Schedule schedule when schedule.race().isPresent() ->
          raced(key, schedule, schedule.race().get());
      case Evidence.Facts _,
          Evidence.None _,
          Evidence.Values _,
          Evidence.Thrown _,
          Evidence.Threads _,
          Evidence.Schedule _ ->
          variant("headline.", finding);
    };
  }

  /** Some codes mean something narrower where threads were scheduled one step at a time. */
  private String variant(String kind, Finding finding) {
    String key = kind + finding.code().code();
    return finding.evidence() instanceof Evidence.Schedule
        ? sentences.find(key + ".schedule").orElseGet(() -> sentences.of(key))
        : sentences.of(key);
  }

  private String raced(String key, Evidence.Schedule schedule, Race race) {
    List<String> facts =
        List.of(race.on(), lane(schedule, race.first()), lane(schedule, race.second()));
    return sentences.whole(key + ".facts", facts).orElseGet(() -> sentences.of(key));
  }

  private static String lane(Evidence.Schedule schedule, int step) {
    return schedule.lanes().get(schedule.steps().get(step).lane()).name();
  }
}
