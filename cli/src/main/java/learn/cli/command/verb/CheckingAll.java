package learn.cli.command.verb;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import learn.cli.command.Exit;
import learn.cli.command.Session;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.AllRow;
import learn.cli.terminal.LiveCount;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.json.CheckJson;
import learn.cli.usecase.Check;
import learn.cli.usecase.CheckAll;
import learn.cli.usecase.Desk;
import learn.cli.usecase.assess.Assessment;
import learn.cli.usecase.assess.Workshop;

/** {@code learn check --all}: every exercise that was opened, in the track's order. */
final class CheckingAll {
  private final Session session;
  private final CheckAll.Plan plan;
  private final LiveCount live;
  private final long start = System.nanoTime();
  private final Map<ExerciseId, AllRow> rows;
  private final boolean reference;
  private final Map<ExerciseId, String> lines = new HashMap<>();
  private int done;
  private int printed;
  private int exit = Exit.OK;

  private CheckingAll(Session session, boolean reference, CheckAll.Plan plan) {
    this.session = session;
    this.reference = reference;
    this.plan = plan;
    this.rows = new HashMap<>(plan.unchanged());
    int changed = plan.changed().size();
    this.live = new LiveCount(session.world().out(), session.terminal(), session.lang(), changed);
  }

  /**
   * @param reference whether they build on the references, also where there is own earlier code
   */
  static int run(Session session, boolean reference) {
    return new CheckingAll(session, reference, session.planOfAll()).run();
  }

  private int run() {
    plan.unchanged().values().forEach(this::known);
    printLines();
    try {
      runChanged();
    } finally {
      live.clear();
    }
    if (!session.arguments().json()) session.print(session.painter().checks(inOrder()));
    return exit;
  }

  private void known(AllRow row) {
    exit = Exit.worst(exit, row.passed() ? Exit.OK : Exit.REJECTED);
    if (session.arguments().json()) lines.put(row.exercise(), CheckJson.line(row));
  }

  /** Specs, compiler and graders are for what has changed only. */
  private void runChanged() {
    if (plan.changed().isEmpty()) return;
    live.done(0, Duration.ZERO);
    Desk desk = session.desk(plan.changed());
    List<Exercise> changed =
        plan.changed().stream().flatMap(id -> desk.track().exercise(id).stream()).toList();
    CheckAll.run(changed, () -> check(desk), this::ran);
  }

  private Check check(Desk desk) {
    Workshop workshop = session.workshop(session.pack());
    return new Check(
        desk, session.archive(), new Assessment(workshop, session.carrying(desk, reference)));
  }

  private void ran(CheckAll.Ran ran) {
    AllRow row = AllRow.of(ran.checked().attempt());
    rows.put(row.exercise(), row);
    if (session.arguments().json()) lines.put(row.exercise(), line(ran));
    printLines();
    exit = Exit.worst(exit, CheckVerb.exit(ran.checked(), session));
    live.done(++done, Duration.ofNanos(System.nanoTime() - start));
  }

  private String line(CheckAll.Ran ran) {
    Workshop workshop = session.workshop(session.pack());
    CheckView view =
        CheckVerb.view(ran.checked().attempt(), ran.exercise(), workshop, session.lang(), false);
    return new CheckJson(session.lang()).line(view);
  }

  /** Each line as soon as all before it are there. */
  private void printLines() {
    if (!session.arguments().json()) return;
    List<String> ready =
        plan.opened().stream()
            .skip(printed)
            .map(id -> Optional.ofNullable(lines.get(id)))
            .takeWhile(Optional::isPresent)
            .map(Optional::get)
            .toList();
    printed += ready.size();
    session.print(ready);
  }

  private List<AllRow> inOrder() {
    return plan.opened().stream().flatMap(id -> Stream.ofNullable(rows.get(id))).toList();
  }
}
