package learn.cli.terminal.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.carry.Beneath;
import learn.cli.domain.carry.Carried;
import learn.cli.domain.carry.Traced;
import learn.cli.domain.carry.Whose;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Steps;

/** What the attempt stood on, and what comes from there. */
final class CarriedBlock {
  private final Look look;
  private final CheckView view;
  private final Beneath beneath;

  CarriedBlock(Look look, CheckView view) {
    this.look = look;
    this.view = view;
    this.beneath = view.attempt().beneath();
  }

  /** Whose code lies underneath; in full only where it is not what one would expect. */
  void on(Page page) {
    if (beneath.carried().isEmpty()) return;
    String all = look.sentences().list(beneath.carried().stream().map(this::whose).toList());
    page.blank().flow(2, look.say("carried.stands", all).in(Style.SOFT));
    for (Carried one : beneath.carried())
      if (one.whose() instanceof Whose.Ours(Whose.Why why))
        look.sentences()
            .find("carried.instead." + why.word(), one.id())
            .ifPresent(said -> page.flow(2, look.inline(said).in(Style.WARN)));
  }

  private String whose(Carried one) {
    return switch (one.whose()) {
      case Whose.Learners(var _, boolean changed) ->
          look.sentences().of(changed ? "carried.own-changed" : "carried.own", one.id());
      case Whose.Ours(Whose.Why why) ->
          look.sentences()
              .of(
                  why == Whose.Why.NOT_PASSED ? "carried.not-passed" : "carried.reference",
                  one.id());
    };
  }

  /** Whose fault it is, where it is not that of the new code. */
  void blame(Page page, List<CheckReport> checks) {
    Traced traced = beneath.traced();
    if (!traced.whole().isEmpty()) blame(page, "carried.blame-whole", traced.whole(), List.of());
    Map<List<ExerciseId>, List<CheckId>> byBase = new LinkedHashMap<>();
    for (CheckReport report : checks)
      if (!traced.of(report.check().id()).isEmpty())
        byBase
            .computeIfAbsent(traced.of(report.check().id()), _ -> new ArrayList<>())
            .add(report.check().id());
    byBase.forEach((bases, ids) -> blame(page, "carried.blame", bases, ids));
  }

  private void blame(Page page, String key, List<ExerciseId> bases, List<CheckId> checks) {
    String said = look.sentences().of(key, ticked(bases), ticked(checks));
    page.hang(look.marks().broken().plus(" "), look.inline(said).in(Style.STRONG));
    if (bases.size() > 1) page.flow(2, look.say("carried.together").in(Style.SOFT));
    page.blank();
  }

  private String ticked(List<?> ids) {
    return look.sentences().list(ids.stream().map(id -> "`" + id + "`").toList());
  }

  /** Where to go on, when what the report opens with comes from below. */
  void steps(Steps steps, List<ExerciseId> bases) {
    bases.forEach(base -> steps.add("check " + base, "carried.mend", base.packageName()));
    steps.add(view.command("check") + " --with-reference", "carried.over-reference");
  }
}
