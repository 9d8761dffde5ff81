package learn.cli.terminal.source;

import java.util.List;
import learn.cli.terminal.ink.Width;

/**
 * A source line with a marked piece, made to fit a width. Tabs become spaces, and columns are
 * counted as a screen counts them, so that carets stand under what they mean.
 *
 * @param from first marked character
 * @param to the one after the last
 */
public record Quoted(String text, int from, int to) {
  private static final int TAB = 4;

  /**
   * @param from 0-based index of a character of the source
   */
  public static Quoted of(String source, int from, int to) {
    String before = untabbed("", source.substring(0, before(from, source)));
    String marked = untabbed(before, source.substring(before(from, source), before(to, source)));
    String after = untabbed(marked, source.substring(before(to, source)));
    return new Quoted(after, before.length(), Math.max(before.length(), marked.length()));
  }

  private static int before(int index, String source) {
    return Math.clamp(index, 0, source.length());
  }

  /** What stands there already, and more of the line behind it. */
  private static String untabbed(String shown, String more) {
    StringBuilder text = new StringBuilder(shown);
    for (String piece : more.split("(?<=\t)|(?=\t)"))
      if (piece.equals("\t")) text.repeat(' ', TAB - Width.of(text.toString()) % TAB);
      else text.append(piece);
    return text.toString();
  }

  /** Marks all code of the line: neither the indent nor a comment at its end. */
  public static Quoted whole(String source) {
    String code = code(source);
    return of(source, code.length() - code.stripLeading().length(), code.length());
  }

  /** Without a comment at its end, unless it is all comment. */
  public static String code(String source) {
    String code = source.replaceFirst("\\s*//[^\"]*$", "").stripTrailing();
    return code.isBlank() ? source.stripTrailing() : code;
  }

  /** First the indent goes, then what is far from the mark. */
  public Quoted fitting(int room, String cut) {
    if (Width.of(text) <= room) return this;
    int indent = Math.min(from, text.length() - text.stripLeading().length());
    Quoted dedented = new Quoted(text.substring(indent), from - indent, to - indent);
    return Width.of(dedented.text) <= room ? dedented : dedented.cropped(room, cut);
  }

  int column() {
    return Width.of(text.substring(0, from));
  }

  String carets() {
    return " ".repeat(column()) + "^".repeat(Math.max(1, Width.of(text.substring(from, to))));
  }

  private Quoted cropped(int room, String cut) {
    int start = Width.of(text.substring(0, to)) < room ? 0 : startNear(room / 3);
    String head = start > 0 ? cut : "";
    int end = start + head(text.substring(start), room - head.length() - 1);
    String kept = head + text.substring(start, end) + (end < text.length() ? cut : "");
    int moved = head.length() - start;
    return new Quoted(
        kept,
        Math.min(from, end) + moved,
        Math.max(Math.min(from, end), Math.min(to, end)) + moved);
  }

  /** Where to start so that the mark has this much room on its left. */
  private int startNear(int room) {
    List<String> left = Width.characters(text.substring(0, from));
    int start = from;
    int used = 0;
    for (String character : left.reversed()) {
      used += Width.of(character);
      if (used > room) break;
      start -= character.length();
    }
    return start;
  }

  /** How many chars of a text fit. */
  private static int head(String text, int room) {
    int end = 0;
    int used = 0;
    for (String character : Width.characters(text)) {
      used += Width.of(character);
      if (used > room) break;
      end += character.length();
    }
    return end;
  }
}
