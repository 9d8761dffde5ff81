package learn.cli.terminal.ink;

import java.util.ArrayList;
import java.util.List;

/** Lines of a screen in the making, never wider than the screen. */
public final class Page {
  private final int width;
  private final List<Text> lines = new ArrayList<>();

  public Page(int width) {
    this.width = width;
  }

  public int width() {
    return width;
  }

  public List<Text> lines() {
    return List.copyOf(lines);
  }

  public boolean isEmpty() {
    return lines.isEmpty();
  }

  /** An empty line, unless there is one already or nothing stands above. */
  public Page blank() {
    if (!lines.isEmpty() && !lines.getLast().isEmpty()) lines.add(Text.EMPTY);
    return this;
  }

  /** A paragraph, each line of it indented. */
  public Page flow(int indent, Text text) {
    return hang(Text.of(" ".repeat(indent)), text);
  }

  /** A paragraph after a mark; its further lines stand under its first, not under the mark. */
  public Page hang(Text mark, Text text) {
    return hang(mark, Text.of(" ".repeat(mark.width())), text);
  }

  /** A paragraph whose first line follows one prefix, and the others another of the same width. */
  public Page hang(Text first, Text further, Text text) {
    List<Text> wrapped = Wrap.lines(text, width - first.width());
    for (int i = 0; i < wrapped.size(); i++)
      lines.add((i == 0 ? first : further).plus(wrapped.get(i)));
    return this;
  }

  /** A line that stays whole, however long: code, a path, a command. */
  public Page verbatim(Text text) {
    lines.add(text);
    return this;
  }

  /** Lines that stand as they are, after an indent. */
  public Page block(int indent, List<Text> block) {
    block.forEach(
        line -> lines.add(line.isEmpty() ? line : Text.of(" ".repeat(indent)).plus(line)));
    return this;
  }

  /** A paragraph with a tag at the right end of its last line, or below where it has no room. */
  public Page tagged(Text mark, Text text, Text tag) {
    hang(mark, text);
    if (tag.isEmpty()) return this;
    int room = width - tag.width();
    if (lines.getLast().width() + 2 <= room)
      return verbatim(lines.removeLast().padded(room).plus(tag));
    return hang(Text.of(" ".repeat(mark.width())), tag);
  }

  /**
   * Two columns; where the left one would take more than half of the screen, the right one goes
   * underneath.
   */
  public Page columns(Text mark, Text left, int leftWidth, Text right) {
    if (mark.width() + leftWidth + 2 <= width / 2 + 4)
      return hang(mark.plus(left.padded(leftWidth)).plus("  "), right);
    hang(mark, left);
    return right.isEmpty() ? this : flow(mark.width() + 2, right);
  }
}
