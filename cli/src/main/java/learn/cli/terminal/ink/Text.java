package learn.cli.terminal.ink;

import java.util.ArrayList;
import java.util.List;

/**
 * One paragraph or line of styled text. Control characters, line ends included, become spaces: what
 * a learner's program prints must not steer the terminal.
 */
public record Text(List<Span> spans) {
  public static final Text EMPTY = new Text(List.of());

  public Text {
    spans = List.copyOf(spans);
  }

  public static Text of(String text) {
    return of(text, Style.PLAIN);
  }

  public static Text of(String text, Style style) {
    return linked(text, style, "");
  }

  public static Text linked(String text, Style style, String link) {
    return text.isEmpty() ? EMPTY : new Text(List.of(new Span(inert(text), style, inert(link))));
  }

  public Text plus(Text more) {
    List<Span> all = new ArrayList<>(spans);
    all.addAll(more.spans);
    return new Text(all);
  }

  public Text plus(String text) {
    return plus(of(text));
  }

  public Text plus(String text, Style style) {
    return plus(of(text, style));
  }

  /** The same text with every plain run in this style. */
  public Text in(Style style) {
    return new Text(
        spans.stream()
            .map(s -> s.style() == Style.PLAIN ? new Span(s.text(), style, s.link()) : s)
            .toList());
  }

  public boolean isEmpty() {
    return spans.isEmpty();
  }

  public String plain() {
    StringBuilder all = new StringBuilder();
    spans.forEach(s -> all.append(s.text()));
    return all.toString();
  }

  /** Columns it takes on a screen. */
  public int width() {
    return spans.stream().mapToInt(s -> Width.of(s.text())).sum();
  }

  /** Filled with spaces on the right up to a width. */
  public Text padded(int width) {
    int missing = width - width();
    return missing > 0 ? plus(" ".repeat(missing)) : this;
  }

  private static String inert(String text) {
    return text.chars().noneMatch(Text::steers) ? text : replaced(text);
  }

  private static String replaced(String text) {
    StringBuilder all = new StringBuilder(text.length());
    text.chars().forEach(c -> all.append(steers(c) ? ' ' : (char) c));
    return all.toString();
  }

  /** Also the marks that turn the direction of writing: they can make code read as other code. */
  private static boolean steers(int c) {
    return c < ' '
        || c >= 0x7f && c < 0xa0
        || c >= 0x2028 && c <= 0x202e
        || c >= 0x2066 && c <= 0x2069;
  }
}
