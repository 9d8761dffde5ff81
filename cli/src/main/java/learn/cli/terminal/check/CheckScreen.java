package learn.cli.terminal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.replay.ReplayToken;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Steps;
import learn.protocol.Finding;
import learn.protocol.Outcome;

/** The answer to {@code check}. What to do next stands last, where the eye is. */
public final class CheckScreen {
  private static final int DIAGNOSTICS = 3;
  private static final int WARM_WORDS = 3;

  /** Findings about the whole that are told in full: they often have one cause. */
  private static final int WHOLE = 4;

  private final Look look;
  private final CheckView view;
  private final Page page;
  private final FindingBlock block;
  private final CarriedBlock carried;

  /** A finding and the check it broke, if it is not about the whole. */
  private record Broken(Finding finding, Optional<CheckSpec> check) {}

  public CheckScreen(Look look, CheckView view) {
    this.look = look;
    this.view = view;
    this.page = look.page();
    this.block = new FindingBlock(look, view);
    this.carried = new CarriedBlock(look, view);
  }

  public List<String> lines() {
    Verdict verdict = view.attempt().verdict();
    page.tagged(Text.EMPTY, title(), score(verdict)).blank();
    new CheckList(look).on(page, listed(verdict));
    new PrintedBlock(look).on(page, view.attempt().printed());
    carried.on(page);
    page.blank();
    carried.blame(page, verdict.checks());
    if (view.only()) page.flow(0, look.say("only.note").in(Style.SOFT)).blank();
    switch (verdict) {
      case Verdict.Passed _ when view.only() -> onlyHeld();
      case Verdict.Passed _ -> passed();
      case Verdict.Rejected rejected -> rejected(rejected);
      case Verdict.Uncompilable(List<Diagnostic> diagnostics) -> uncompilable(diagnostics);
      case Verdict.Inconclusive(var _, Verdict.Why why) -> inconclusive(why);
    }
    return look.done(page);
  }

  private Text title() {
    return Text.of(view.exercise().id().value(), Style.STRONG)
        .plus(look.marks().dot(), Style.SOFT)
        .plus(look.inline(view.exercise().title()));
  }

  private Text score(Verdict verdict) {
    String took = look.verdicts().took(view.attempt().took());
    long held = verdict.checks().stream().filter(c -> c.outcome() instanceof Outcome.Held).count();
    String score =
        listed(verdict).isEmpty()
            ? took
            : look.sentences().of("check.held", held, verdict.checks().size())
                + look.marks().dot()
                + took;
    return Text.of(score, Style.SOFT);
  }

  /** A finding about the whole leaves every check unrun: a list of them would say nothing. */
  private static List<CheckReport> listed(Verdict verdict) {
    boolean none = verdict.checks().stream().allMatch(c -> c.outcome() instanceof Outcome.NotRun);
    return none ? List.of() : verdict.checks();
  }

  private void passed() {
    String id = view.exercise().id().value();
    int warm = Math.floorMod(id.hashCode(), WARM_WORDS) + 1;
    page.hang(
        look.marks().held().plus(" "),
        look.say("verdict.passed")
            .in(Style.GOOD_STRONG)
            .plus("  ")
            .plus(look.say("passed.warm." + warm)));
    page.blank();
    new Steps(look)
        .add("next", "passed.next")
        .add("solution " + id, "passed.solution")
        .add("show " + id, "passed.takeaway")
        .on(page, 2);
  }

  /** One check that holds is no pass. */
  private void onlyHeld() {
    page.hang(look.marks().held().plus(" "), look.say("only.held").in(Style.GOOD_STRONG)).blank();
    new Steps(look).add(view.command("check"), "only.all").on(page, 2);
  }

  private void rejected(Verdict.Rejected rejected) {
    List<Broken> all = broken(rejected);
    int full = Math.clamp(rejected.whole().size(), 1, WHOLE);
    for (Broken one : all.subList(0, full)) block.open(page.blank(), one.finding, one.check);
    if (!rejected.whole().isEmpty() && listed(rejected).isEmpty())
      page.blank().flow(block.indent(page), look.say("check.whole").in(Style.SOFT));
    block.rule(page, all.getFirst().finding, all.getFirst().check);
    if (all.size() > full) {
      page.blank().flow(0, look.say("check.also").in(Style.SOFT));
      all.stream().skip(full).forEach(b -> block.brief(page, b.finding, b.check));
    }
    steps(all.getFirst(), ReplayToken.of(rejected.checks())).on(page.blank(), 2);
  }

  private Steps steps(Broken first, Optional<ReplayToken> replay) {
    Steps steps = new Steps(look);
    String same = view.attempt().beneath().isAsked() ? " --with-reference" : "";
    replay.ifPresent(
        token -> steps.add("replay " + view.exercise().id() + " " + token + same, "check.replay"));
    List<ExerciseId> bases = view.attempt().comesFrom();
    if (!bases.isEmpty()) carried.steps(steps, bases);
    else if (first.check.isPresent() && !view.exercise().hints().isEmpty())
      steps.add(view.command("hint"), "check.hint");
    return steps.add(view.command("check"), "check.again");
  }

  /** What concerns the whole comes first: nothing else can be right before that is. */
  private static List<Broken> broken(Verdict.Rejected rejected) {
    List<Broken> all = new ArrayList<>();
    rejected.whole().forEach(f -> all.add(new Broken(f, Optional.empty())));
    for (CheckReport report : rejected.checks())
      if (report.outcome() instanceof Outcome.Broken(List<Finding> findings))
        findings.forEach(f -> all.add(new Broken(f, Optional.of(report.check()))));
    return all;
  }

  private void uncompilable(List<Diagnostic> diagnostics) {
    page.flow(0, look.say("uncompilable.head")).blank();
    DiagnosticBlock one = new DiagnosticBlock(look, view.advice());
    diagnostics.stream().limit(DIAGNOSTICS).forEach(d -> one.on(page.blank(), d));
    int more = diagnostics.size() - DIAGNOSTICS;
    if (more > 0)
      page.blank()
          .flow(0, look.inline(look.sentences().count("uncompilable.more", more)).in(Style.SOFT));
    if (diagnostics.size() > 1)
      page.blank().hang(block.label(page, "check.next"), look.say("uncompilable.next"));
    Steps steps = new Steps(look);
    List<ExerciseId> bases = view.attempt().comesFrom();
    if (!bases.isEmpty()) carried.steps(steps, bases);
    steps.add(view.command("check"), "check.again").on(page.blank(), 2);
  }

  private void inconclusive(Verdict.Why why) {
    page.tagged(
        look.marks()
            .unknown()
            .plus(" ")
            .plus(look.say("verdict.inconclusive").in(Style.WARN))
            .plus("   "),
        look.inline(look.verdicts().why(why)).in(Style.STRONG),
        Text.of("[" + why.code() + "]", Style.SOFT));
    page.blank().flow(block.indent(page), look.say("inconclusive.comfort")).blank();
    new Steps(look)
        .add(view.command("check"), "inconclusive.again")
        .add("doctor --report", "inconclusive.doctor")
        .on(page, 2);
  }
}
