package learn.cli.terminal.look;

import java.util.ArrayList;
import java.util.List;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;

/** The end of a screen: what to type next. */
public final class Steps {
  private final Look look;
  private final List<Step> steps = new ArrayList<>();

  private record Step(Text command, Text what) {}

  public Steps(Look look) {
    this.look = look;
  }

  public Steps add(String command, String key, Object... facts) {
    steps.add(new Step(look.command(command), look.say(key, facts).in(Style.SOFT)));
    return this;
  }

  /** The commands, aligned, under an indent; one too long for that stands whole, to be copied. */
  public void on(Page page, int indent) {
    if (look.isByKeys()) return;
    int width = steps.stream().mapToInt(s -> s.command.width()).max().orElse(0);
    for (Step step : steps) {
      Text margin = Text.of(" ".repeat(indent));
      if (indent + step.command.width() > page.width())
        page.verbatim(margin.plus(step.command)).flow(indent + 2, step.what);
      else page.columns(margin, step.command, width, step.what);
    }
  }
}
