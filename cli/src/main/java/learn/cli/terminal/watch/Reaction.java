package learn.cli.terminal.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import learn.cli.domain.CheckEvent;
import learn.cli.domain.view.AllRow;
import learn.cli.terminal.watch.WatchModel.Doing;

/**
 * The step of {@code learn watch}: what an input makes of the model, and what is to be done. Pure,
 * so that every key can be tried without a terminal.
 */
public record Reaction(WatchModel model, List<Effect> effects) {
  private static final int PAGE = 10;

  public Reaction {
    effects = List.copyOf(effects);
  }

  public static Reaction to(WatchInput input, WatchModel model) {
    return switch (input) {
      case WatchInput.Saved _ -> of(model, new Effect.Check(false));
      case WatchInput.Begun(int run, int all) -> of(begun(model.run(run), all));
      case WatchInput.Told(int run, CheckEvent event) when run == model.run() ->
          of(model.doing(told(event, model)));
      case WatchInput.Ended(int run, var view) when run == model.run() ->
          of(model.last(view).doing(new Doing.Waiting()).panel(new Panel.Verdict()));
      case WatchInput.OneOfAll(int run, var row) when run == model.run() -> oneOfAll(model, row);
      case WatchInput.AllEnded(int run, var rows) when run == model.run() ->
          of(model.doing(new Doing.Waiting()).panel(new Panel.All(rows, rows.size())));
      case WatchInput.Told _, WatchInput.Ended _, WatchInput.OneOfAll _, WatchInput.AllEnded _ ->
          of(model);
      case WatchInput.Recorded _ -> of(model);
      case WatchInput.Refused(var trouble) ->
          of(model.doing(new Doing.Waiting()).panel(new Panel.InTheWay(trouble)));
      case WatchInput.Resized _ -> of(model, new Effect.Redraw());
      case WatchInput.WorkspaceGone _ -> of(model, new Effect.Quit(true));
      case WatchInput.InputEnded _ -> of(model, new Effect.Quit(false));
      case WatchInput.Pressed(Key key) -> pressed(key, model);
    };
  }

  private static Reaction of(WatchModel model, Effect... effects) {
    return new Reaction(model, List.of(effects));
  }

  private static WatchModel begun(WatchModel model, int all) {
    return all == 0
        ? model.doing(new Doing.Compiling())
        : model.doing(new Doing.CheckingAll()).panel(new Panel.All(List.of(), all));
  }

  private static Doing told(CheckEvent event, WatchModel model) {
    int of = model.exercise().checks().size();
    int ended = model.doing() instanceof Doing.Running running ? running.ended() : 0;
    return switch (event) {
      case CheckEvent.Compiling _ -> new Doing.Compiling();
      case CheckEvent.Started(var check) -> new Doing.Running(check.value(), ended, of);
      case CheckEvent.Ended(var report, var _) ->
          new Doing.Running(report.check().id().value(), ended + 1, of);
      case CheckEvent.Tracing _, CheckEvent.Decided _ -> model.doing();
    };
  }

  private static Reaction oneOfAll(WatchModel model, AllRow row) {
    if (!(model.panel() instanceof Panel.All(var done, int of))) return of(model);
    List<AllRow> more = new ArrayList<>(done);
    more.add(row);
    return of(model.panel(new Panel.All(more, of)));
  }

  private static Reaction pressed(Key key, WatchModel model) {
    return switch (key) {
      case Key.Named.LEAVE -> of(model, new Effect.Quit(false));
      case Key.Named.SUSPEND -> of(model, new Effect.Suspend());
      case Key.Named.REDRAW -> of(model, new Effect.Redraw());
      default ->
          switch (model.panel()) {
            case Panel.Picking picking -> picking(key, picking, model);
            case Panel.AskReset _ -> asked(key, model);
            default -> command(key, model);
          };
    };
  }

  private static Reaction picking(Key key, Panel.Picking picking, WatchModel model) {
    return switch (key) {
      case Key.Named.UP -> of(model.panel(picking.moved(-1)));
      case Key.Named.DOWN -> of(model.panel(picking.moved(1)));
      case Key.Named.PAGE_UP -> of(model.panel(picking.moved(-PAGE)));
      case Key.Named.PAGE_DOWN -> of(model.panel(picking.moved(PAGE)));
      case Key.Named.BACKSPACE -> of(model.panel(picking.typed(shorter(picking.typed()))));
      case Key.Named.ENTER -> picked(picking, model);
      case Key.Typed typed -> of(model.panel(picking.typed(picking.typed() + typed.text())));
      default -> of(model.panel(new Panel.Verdict()));
    };
  }

  private static Reaction picked(Panel.Picking picking, WatchModel model) {
    return Stream.of(picking)
        .filter(p -> p.at() < p.rows().size())
        .map(p -> p.rows().get(p.at()).exercise().id())
        .findFirst()
        .map(id -> of(model, new Effect.Open(id)))
        .orElseGet(() -> of(model));
  }

  private static String shorter(String typed) {
    return typed.isEmpty()
        ? typed
        : typed.substring(0, typed.offsetByCodePoints(typed.length(), -1));
  }

  private static Reaction asked(Key key, WatchModel model) {
    WatchModel back = model.panel(new Panel.Verdict());
    boolean yes = key instanceof Key.Typed typed && "yY".contains(typed.text());
    return yes ? of(back, new Effect.Reset()) : of(back);
  }

  private static Reaction command(Key key, WatchModel model) {
    return switch (key) {
      case Key.Named.UP -> of(model.scroll(Math.max(0, model.scroll() - 1)));
      case Key.Named.DOWN -> of(model.scroll(model.scroll() + 1));
      case Key.Named.PAGE_UP -> of(model.scroll(Math.max(0, model.scroll() - PAGE)));
      case Key.Named.PAGE_DOWN -> of(model.scroll(model.scroll() + PAGE));
      case Key.Typed typed -> letter(typed.text(), model);
      default -> of(model.panel(new Panel.Verdict()));
    };
  }

  private static Reaction letter(String letter, WatchModel model) {
    return switch (letter) {
      case "n" -> of(model, new Effect.Next());
      case "b" -> of(model, new Effect.ShowBrief());
      case "h" -> of(model, new Effect.ShowHint());
      case "l" -> of(model, new Effect.ShowList());
      case "s" -> of(model, new Effect.ShowSolution());
      case "e" -> of(model, new Effect.Edit());
      case "g" -> of(model, new Effect.SwitchLanguage());
      case "c" -> of(model, new Effect.Check(true));
      case "a" -> of(model, new Effect.CheckAll());
      case "r" -> of(model.panel(new Panel.AskReset()));
      case "?" -> of(model.panel(new Panel.Help()));
      case " " -> of(model.scroll(model.scroll() + PAGE));
      case "q" -> of(model, new Effect.Quit(false));
      default -> of(model);
    };
  }
}
