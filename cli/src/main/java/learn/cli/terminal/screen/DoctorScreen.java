package learn.cli.terminal.screen;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.view.DoctorView;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;

/** The answer to {@code doctor}: what was looked at, and under each fault what to do. */
public final class DoctorScreen {
  private final Look look;
  private final DoctorView view;
  private final Page page;

  public DoctorScreen(Look look, DoctorView view) {
    this.look = look;
    this.view = view;
    this.page = look.page();
  }

  public List<String> lines() {
    boolean good = view.lines().stream().allMatch(DoctorView.Line::ok);
    page.flow(0, look.say("doctor.head").in(Style.HEADING)).blank();
    view.lines().forEach(this::line);
    page.blank().flow(0, look.say(good ? "doctor.good" : "doctor.bad"));
    return look.done(page);
  }

  private void line(DoctorView.Line line) {
    Text mark = line.ok() ? look.marks().held() : look.marks().broken();
    Text first = Text.of("  ").plus(mark.padded(look.marks().unicode() ? 1 : 4)).plus(" ");
    page.hang(first, sentence(line, line.ok() ? ".ok" : ".bad").orElseGet(() -> bare(line)));
    if (!line.ok()) sentence(line, ".fix").ifPresent(fix -> page.flow(first.width(), fix));
  }

  private Optional<Text> sentence(DoctorView.Line line, String ending) {
    return look.sentences().find(line.what() + ending, line.facts().toArray()).map(look::inline);
  }

  /** Something this version has no sentence for. */
  private static Text bare(DoctorView.Line line) {
    return Text.of(line.what() + " " + String.join(" ", line.facts()));
  }
}
