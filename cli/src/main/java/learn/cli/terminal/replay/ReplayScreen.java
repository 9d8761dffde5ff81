package learn.cli.terminal.replay;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.course.CheckSpec;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.lanes.LanesBlock;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Steps;
import learn.cli.terminal.source.FrameLine;
import learn.protocol.Evidence;
import learn.protocol.Finding;

/** A schedule on the code as it is now: all of it, or up to one row. */
public final class ReplayScreen {
  private static final int INDENT = 2;

  /** Rows of lanes that are shown however low the window is. */
  private static final int FEWEST = 6;

  /** Above and below the lanes. */
  private static final int BLANKS = 2;

  private final Look look;
  private final ReplayView view;
  private final Evidence.Schedule schedule;
  private final LanesBlock lanes;
  private final MomentBlock moment;

  public ReplayScreen(Look look, ReplayView view) {
    this.look = look;
    this.view = view;
    this.schedule = view.replayed().schedule();
    this.lanes =
        LanesBlock.full(look, view.check().sources(), schedule, view.replayed().forEver(), INDENT);
    this.moment =
        new MomentBlock(look, new FrameLine(look, view.check().sources()), schedule.lanes());
  }

  /** All rows, and how things stand after the last. */
  public List<String> lines() {
    Page page = look.page();
    head(page);
    lanes.whole(page);
    moment.on(page, Moment.after(schedule, schedule.steps().size()));
    next(page);
    new Steps(look).add(view.check().command("check"), "check.again").on(page.blank(), INDENT);
    return look.done(page);
  }

  /**
   * One moment of it.
   *
   * @param row from 0
   * @param height lines the window has
   */
  public List<String> lines(int row, int height) {
    Page below = look.page();
    moment.on(below, Moment.after(schedule, lanes.end(row)));
    below.blank().flow(0, look.say("replay.keys", row + 1, lanes.rows()).in(Style.SOFT));
    Page page = look.page();
    head(page);
    int room = height - page.lines().size() - below.lines().size() - BLANKS;
    lanes.upTo(page, row, Math.max(FEWEST, room));
    page.blank().block(0, below.lines());
    return look.done(page);
  }

  /** How many rows there are to go through. */
  public int rows() {
    return lanes.rows();
  }

  /** The row that decides; the last one when none does. */
  public int decisive() {
    return lanes.decisive();
  }

  private void head(Page page) {
    page.tagged(Text.EMPTY, title(), Text.of(view.token().toString(), Style.SOFT)).blank();
    view.replayed()
        .finding()
        .ifPresentOrElse(
            finding -> broken(page, finding),
            () -> page.hang(look.marks().held().plus(" "), look.say("replay.well")));
    schedule
        .diverged()
        .ifPresent(
            step ->
                page.hang(
                    look.marks().unknown().plus(" "),
                    look.say("replay.diverged", lanes.rowOf(step) + 1).in(Style.WARN)));
  }

  private Text title() {
    return Text.of(view.check().exercise().id().value(), Style.STRONG)
        .plus(look.marks().dot(), Style.SOFT)
        .plus(look.inline(view.check().exercise().title()));
  }

  private void broken(Page page, Finding finding) {
    Text headline = look.inline(look.findings().headline(finding, check())).in(Style.STRONG);
    page.tagged(
        look.marks().broken().plus(" "),
        headline,
        Text.of("[" + finding.code().code() + "]", Style.SOFT));
  }

  private Optional<CheckSpec> check() {
    return view.check().exercise().check(view.token().check());
  }

  private void next(Page page) {
    Optional<Finding> finding = view.replayed().finding();
    if (finding.isEmpty()) return;
    Text label = look.say("check.next").in(Style.STRONG).plus("  ");
    page.blank()
        .hang(
            Text.of(" ".repeat(INDENT)).plus(label),
            look.inline(look.findings().next(finding.get())));
  }
}
