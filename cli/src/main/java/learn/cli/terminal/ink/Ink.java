package learn.cli.terminal.ink;

import java.util.Map;

/** Styled text as the characters a terminal needs. */
public final class Ink {
  private static final String ESC = "\u001b";
  private static final Map<Integer, String> SIMPLE =
      Map.ofEntries(
          Map.entry((int) '“', "\""),
          Map.entry((int) '”', "\""),
          Map.entry((int) '‘', "'"),
          Map.entry((int) '’', "'"),
          Map.entry((int) '—', "-"),
          Map.entry((int) '–', "-"),
          Map.entry((int) '·', "-"),
          Map.entry((int) '…', "~"),
          Map.entry((int) '→', ">"),
          Map.entry((int) '×', "x"));

  private final boolean colour;
  private final boolean links;
  private final boolean unicode;

  public Ink(boolean colour, boolean links, boolean unicode) {
    this.colour = colour;
    this.links = links;
    this.unicode = unicode;
  }

  public String line(Text text) {
    StringBuilder line = new StringBuilder();
    text.spans().forEach(span -> write(span, line));
    return line.toString().replace('\u00a0', ' ').stripTrailing();
  }

  private void write(Span span, StringBuilder line) {
    boolean linked = links && !span.link().isEmpty();
    boolean coloured = colour && !span.style().sgr().isEmpty();
    if (linked) line.append(ESC + "]8;;").append(span.link()).append(ESC + "\\");
    if (coloured) line.append(ESC + "[").append(span.style().sgr()).append('m');
    line.append(unicode ? span.text() : simple(span.text()));
    if (coloured) line.append(ESC + "[0m");
    if (linked) line.append(ESC + "]8;;" + ESC + "\\");
  }

  /** One column for one column, so that what was aligned stays so. */
  private static String simple(String text) {
    StringBuilder all = new StringBuilder(text.length());
    text.codePoints().forEach(c -> all.append(SIMPLE.getOrDefault(c, Character.toString(c))));
    return all.toString();
  }
}
