package learn.cli.terminal.look;

import learn.cli.domain.course.Difficulty;
import learn.cli.domain.view.State;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;

/** The few signs screens use, each with a form for terminals that know ASCII only. */
public record Marks(boolean unicode) {

  public Text held() {
    return Text.of(unicode ? "✓" : "[ok]", Style.GOOD);
  }

  public Text broken() {
    return Text.of(unicode ? "✗" : "[x]", Style.BAD_STRONG);
  }

  public Text notRun() {
    return Text.of(unicode ? "–" : "[-]", Style.SOFT);
  }

  public Text unknown() {
    return Text.of(unicode ? "?" : "[?]", Style.WARN);
  }

  public Text of(State state) {
    return switch (state) {
      case PASSED -> held();
      case GAVE_UP, SKIPPED -> notRun();
      case NOT_OPENED -> Text.of(unicode ? "·" : "[ ]", Style.SOFT);
      case OPENED, TRIED -> Text.of(unicode ? "○" : "[o]", Style.WARN);
    };
  }

  /** The words beside it say the same; without Unicode they stand alone. */
  public Text of(Difficulty difficulty) {
    String sign =
        switch (difficulty) {
          case BEGINNER -> "🟢 ";
          case INTERMEDIATE -> "🟡 ";
          case ADVANCED -> "🔴 ";
        };
    return Text.of(unicode ? sign : "");
  }

  public Text bar(int done, int total, int width) {
    int full = total == 0 ? 0 : (int) ((long) width * done / total);
    return Text.of((unicode ? "█" : "#").repeat(full), Style.GOOD)
        .plus((unicode ? "░" : ".").repeat(width - full), Style.SOFT);
  }

  /** The step that decides. */
  public Text decisive() {
    return Text.of(unicode ? "►" : "*", Style.BAD_STRONG);
  }

  /** Another thread runs from here on. */
  public Text turn() {
    return Text.of(unicode ? "⇄" : ">", Style.WARN);
  }

  /** Says that what follows is about what stands above. */
  public Text above() {
    return Text.of(unicode ? "▲" : "^", Style.BAD_STRONG);
  }

  /** Between two columns. */
  public Text bar() {
    return Text.of(unicode ? " │ " : " | ", Style.SOFT);
  }

  /** A thread goes past here, or does something here. */
  public Text rail() {
    return Text.of(unicode ? "│" : "|", Style.SOFT);
  }

  public Text stop() {
    return Text.of(unicode ? "●" : "o", Style.STRONG);
  }

  public String cut() {
    return unicode ? "…" : "~";
  }

  public String dot() {
    return unicode ? " · " : " - ";
  }
}
