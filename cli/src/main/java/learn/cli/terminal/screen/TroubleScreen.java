package learn.cli.terminal.screen;

import java.util.List;
import learn.cli.terminal.ink.Page;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;
import learn.cli.terminal.look.Look;
import learn.cli.text.Trouble;

/** Something in the way, and one next step. */
public final class TroubleScreen {
  private final Look look;
  private final Trouble trouble;

  public TroubleScreen(Look look, Trouble trouble) {
    this.look = look;
    this.trouble = trouble;
  }

  public List<String> lines() {
    Page page = look.page();
    String next = trouble.next(look.sentences());
    page.hang(
        look.marks().broken().plus(" "),
        look.inline(trouble.sentence(look.sentences())).in(Style.STRONG));
    page.hang(
        Text.of("  ").plus(look.say("check.next").in(Style.STRONG)).plus("  "), look.inline(next));
    return look.done(page);
  }
}
