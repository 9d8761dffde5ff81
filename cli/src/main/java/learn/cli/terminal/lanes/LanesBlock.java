package learn.cli.terminal.lanes;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.source.Sources;
import learn.protocol.Evidence;

/** A schedule, drawn as the screen has room for it. */
public final class LanesBlock {
  /** Beyond these columns, the eye loses the row. */
  private static final int WIDEST = 120;

  private static final int NARROWEST = 20;

  private final Look look;
  private final Story story;
  private final Layout layout;

  private LanesBlock(Look look, Sources sources, Story story, int indent) {
    this.look = look;
    this.story = story;
    this.layout = layout(sources, indent);
  }

  /**
   * What matters of a schedule, to be read at a glance.
   *
   * @param forEver a thread that waits at the end waits for ever
   */
  public static LanesBlock brief(
      Look look, Sources sources, Evidence.Schedule schedule, boolean forEver, int indent) {
    return new LanesBlock(look, sources, Story.of(schedule, forEver, false), indent);
  }

  /** Every step of it. */
  public static LanesBlock full(
      Look look, Sources sources, Evidence.Schedule schedule, boolean forEver, int indent) {
    return new LanesBlock(look, sources, Story.of(schedule, forEver, true), indent);
  }

  private Layout layout(Sources sources, int indent) {
    int screen = Math.clamp(look.terminal().columns(), NARROWEST, WIDEST);
    RowText text = new RowText(look, sources, story);
    Names names = new Names(look, story.schedule().lanes());
    if (look.aloud()) return new Numbered(look, names, text, indent, screen);
    Gutter gutter = new Gutter(look, story, indent);
    Columns columns = Columns.of(look, names, gutter, text, screen);
    return columns.isReadable() ? columns : new Rails(look, names, gutter, text, screen);
  }

  /** All of it; of a long one the ends, and what decides. */
  public void on(Page page) {
    page.blank().block(0, layout.head());
    int before = -1;
    for (int index : story.shown()) {
      if (index - before > 1) gap(page, index - before - 1);
      row(page, index);
      before = index;
    }
  }

  /** Every row. */
  public void whole(Page page) {
    page.blank().block(0, layout.head());
    for (int index = 0; index < rows(); index++) row(page, index);
  }

  /**
   * This row and those before it, as many as there is room for.
   *
   * @param room lines
   */
  public void upTo(Page page, int last, int room) {
    List<Text> head = layout.head();
    List<Text> shown = lines(page, last);
    for (int index = last - 1; index >= 0; index--) {
      List<Text> before = lines(page, index);
      if (head.size() + before.size() + shown.size() > room) break;
      shown = Stream.concat(before.stream(), shown.stream()).toList();
    }
    page.blank().block(0, head).block(0, shown);
  }

  private List<Text> lines(Page like, int index) {
    Page page = new Page(like.width());
    row(page, index);
    return page.lines();
  }

  private void gap(Page page, int rows) {
    page.hang(
        layout.margin(), look.inline(look.sentences().count("lanes.gap", rows)).in(Style.SOFT));
  }

  private void row(Page page, int index) {
    Row row = story.rows().get(index);
    page.block(0, layout.row(index + 1, row));
    if (!story.decides(row)) return;
    Text mark = layout.margin().plus(look.marks().above()).plus(" ");
    story
        .schedule()
        .decisive()
        .ifPresent(d -> page.hang(mark, look.inline(look.schedules().decisive(d)).in(Style.BAD)));
  }

  /** How many rows there are. */
  public int rows() {
    return story.rows().size();
  }

  /** Index of the row of a step. */
  public int rowOf(int step) {
    return IntStream.range(0, rows()).filter(i -> step < end(i)).findFirst().orElse(rows() - 1);
  }

  /** Index of the first step after a row. */
  public int end(int row) {
    return story.rows().get(row).end();
  }

  /** The row that decides; the last one when none does. */
  public int decisive() {
    return story.schedule().decisive().map(d -> rowOf(d.step())).orElse(rows() - 1);
  }
}
