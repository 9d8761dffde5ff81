package learn.cli.terminal.ink;

/**
 * A run of text in one style.
 *
 * @param link where a click leads; empty for none
 */
public record Span(String text, Style style, String link) {
  boolean looksLike(Span other) {
    return style == other.style && link.equals(other.link);
  }
}
