package learn.cli.terminal.watch;

import java.util.ArrayList;
import java.util.List;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.view.AllRow;
import learn.cli.domain.view.ListView;
import learn.cli.domain.view.ProgressView;
import learn.cli.terminal.check.CheckLines;
import learn.cli.terminal.check.CheckScreen;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.ink.Wrap;
import learn.cli.terminal.look.Look;
import learn.cli.terminal.look.Setting;
import learn.cli.terminal.screen.BriefScreen;
import learn.cli.terminal.screen.HintScreen;
import learn.cli.terminal.screen.SolutionScreen;
import learn.cli.terminal.screen.TroubleScreen;
import learn.cli.terminal.watch.WatchModel.Doing;

/** The model as exactly as many lines as the window has: status, panel, progress, keys. */
public final class WatchScreen {
  /** Status above; progress and keys below. */
  private static final int FRAME = 4;

  private static final List<String> KEYS =
      List.of("n", "h", "l", "b", "c", "a", "s", "r", "e", "g");
  private static final int BAR = 20;

  private final Look look;
  private final int rows;

  public WatchScreen(Setting setting, int rows) {
    this.look = Look.byKeys(setting);
    this.rows = rows;
  }

  /** The same model, not scrolled beyond its last line. */
  public WatchModel clamped(WatchModel model) {
    if (model.scroll() == 0) return model;
    int furthest = Math.max(0, body(model).size() - window());
    return model.scroll() <= furthest ? model : model.scroll(furthest);
  }

  public List<String> lines(WatchModel model) {
    List<String> body = body(model);
    List<String> lines = new ArrayList<>();
    lines.add(inked(status(model)));
    lines.add("");
    lines.addAll(window(body, model));
    while (lines.size() < rows - 2) lines.add("");
    lines.add(inked(progress(model)));
    lines.add(inked(keys(model)));
    return lines.subList(Math.max(0, lines.size() - rows), lines.size());
  }

  private int window() {
    return Math.max(1, rows - FRAME);
  }

  /** What fits, from where it is scrolled to; the last line tells that there is more. */
  private List<String> window(List<String> body, WatchModel model) {
    int from = Math.clamp(model.scroll(), 0, Math.max(0, body.size() - window()));
    int to = Math.min(body.size(), from + window());
    if (to == body.size()) return body.subList(from, to);
    List<String> shown = new ArrayList<>(body.subList(from, to - 1));
    shown.add(inked(look.say("watch.more", body.size() - to + 1).in(Style.SOFT)));
    return shown;
  }

  private String inked(Text text) {
    return look.terminal().ink().line(fitting(text));
  }

  private Text fitting(Text text) {
    return text.width() <= look.terminal().columns()
        ? text
        : Wrap.lines(text, look.terminal().columns()).getFirst();
  }

  private Text status(WatchModel model) {
    return switch (model.doing()) {
      case Doing.Waiting _ -> look.say("watch.waiting", model.exercise().id()).in(Style.SOFT);
      case Doing.Compiling _ -> look.say("check.compiling").in(Style.WARN);
      case Doing.Running(String check, int ended, int of) ->
          Text.of("[" + ended + "/" + of + "] ", Style.WARN)
              .plus(look.say("check.running").in(Style.WARN))
              .plus(" " + check, Style.WARN);
      case Doing.CheckingAll _ -> look.say("watch.all").in(Style.WARN);
    };
  }

  /** The panel alone, however long. */
  public List<String> body(WatchModel model) {
    return switch (model.panel()) {
      case Panel.Verdict _ ->
          model
              .last()
              .map(view -> new CheckScreen(look, view).lines())
              .orElseGet(() -> said("watch.first", model.exercise().id().value()));
      case Panel.Brief(var view) -> new BriefScreen(look, view).lines();
      case Panel.Hint(var view) -> new HintScreen(look, view).lines();
      case Panel.Solution(var view) -> new SolutionScreen(look, view).lines();
      case Panel.Picking picking -> picking(picking);
      case Panel.All(var done, int of) -> all(done, of);
      case Panel.AskReset _ -> said("watch.ask-reset", model.exercise().id().value());
      case Panel.Help _ -> help();
      case Panel.Note(String key, var facts) -> said(key, facts.toArray());
      case Panel.InTheWay(var trouble) -> new TroubleScreen(look, trouble).lines();
    };
  }

  private List<String> said(String key, Object... facts) {
    return look.done(look.page().flow(0, look.say(key, facts)));
  }

  private List<String> all(List<AllRow> done, int of) {
    List<String> lines = new ArrayList<>();
    if (done.size() < of) lines.addAll(said("watch.all-so-far", done.size(), of));
    if (!done.isEmpty()) lines.addAll(new CheckLines(look, done).lines());
    return lines;
  }

  private List<String> picking(Panel.Picking picking) {
    Page page = look.page();
    page.flow(0, look.say("watch.pick").in(Style.SOFT));
    page.flow(0, Text.of("> " + picking.typed(), Style.STRONG)).blank();
    List<ListView.Row> rows = picking.rows();
    int room = Math.max(1, window() - 4);
    int from = Math.clamp(picking.at() - room / 2, 0, Math.max(0, rows.size() - room));
    for (int i = from; i < Math.min(rows.size(), from + room); i++)
      page.verbatim(fitting(row(rows.get(i), i == picking.at())));
    if (rows.isEmpty()) page.flow(2, look.say("watch.none"));
    return look.done(page);
  }

  private Text row(ListView.Row row, boolean marked) {
    Exercise exercise = row.exercise();
    String pointer = marked ? (look.terminal().unicode() ? "▸ " : "> ") : "  ";
    return Text.of(pointer, Style.STRONG)
        .plus(look.marks().of(row.state()))
        .plus(" ")
        .plus(exercise.id().value(), marked ? Style.STRONG : Style.PLAIN)
        .plus("  ")
        .plus(look.inline(exercise.title()).in(Style.SOFT));
  }

  private List<String> help() {
    Page page = look.page();
    page.flow(0, look.say("watch.help")).blank();
    List<String> all = new ArrayList<>(KEYS);
    all.addAll(List.of("?", "q"));
    for (String key : all)
      page.hang(
          Text.of("  " + key + "  ", Style.STRONG), look.say("watch.key." + name(key) + ".long"));
    page.blank().flow(0, look.say("watch.scroll").in(Style.SOFT));
    return look.done(page);
  }

  private static String name(String key) {
    return key.equals("?") ? "help" : key;
  }

  private Text progress(WatchModel model) {
    return model.pace().map(this::progress).orElse(Text.EMPTY);
  }

  private Text progress(ProgressView.PartPace pace) {
    int width = Math.min(BAR, look.terminal().columns() / 4);
    return look.inline(pace.part().title())
        .in(Style.SOFT)
        .plus("  ")
        .plus(look.marks().bar(pace.done(), pace.total(), width))
        .plus("  ")
        .plus(look.say("progress.done", pace.done(), pace.total()).in(Style.SOFT));
  }

  /** As many as the line has room for; help and quit always. */
  private Text keys(WatchModel model) {
    if (model.panel() instanceof Panel.AskReset) return look.say("watch.yes-no").in(Style.STRONG);
    if (model.panel() instanceof Panel.Picking) return look.say("watch.picking").in(Style.STRONG);
    Text always = key("?").plus("  ").plus(key("q"));
    Text line = Text.EMPTY;
    for (String key : KEYS) {
      Text longer = line.plus(key(key)).plus("  ");
      if (longer.width() + always.width() > look.terminal().columns()) break;
      line = longer;
    }
    return line.plus(always);
  }

  private Text key(String key) {
    return Text.of(key + " ", Style.STRONG).plus(look.say("watch.key." + name(key)).in(Style.SOFT));
  }
}
