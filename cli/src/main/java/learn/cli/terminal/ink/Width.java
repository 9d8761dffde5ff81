package learn.cli.terminal.ink;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Columns on a screen: Chinese characters and emoji take two, combining marks none. */
public final class Width {
  private static final int ZERO_WIDTH_JOINER = 0x200d;
  private static final int FIRST_SKIN_TONE = 0x1f3fb;
  private static final int LAST_SKIN_TONE = 0x1f3ff;

  private Width() {}

  public static int of(String text) {
    int columns = 0;
    for (int i = 0; i < text.length(); i += length(text, i)) columns += at(text, i);
    return columns;
  }

  /** What a reader takes for one character, together with its marks. */
  public static List<String> characters(String text) {
    List<String> all = new ArrayList<>(text.length());
    for (int i = 0, n; i < text.length(); i += n) {
      n = length(text, i);
      all.add(text.substring(i, i + n));
    }
    return all;
  }

  private static int at(String text, int index) {
    int c = text.charAt(index);
    if (isAscii(c)) return 1;
    return joined(text, index)
        ? Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, index))
        : Math.max(0, WCWidth.wcwidth(text.codePointAt(index)));
  }

  private static int length(String text, int index) {
    return joined(text, index)
        ? Math.max(1, WCWidth.charCountForGraphemeCluster(text, index))
        : Character.charCount(text.codePointAt(index));
  }

  /**
   * Whether more than one code point makes this character. Asked first: the full rules are slow.
   */
  private static boolean joined(String text, int index) {
    int next = index + Character.charCount(text.codePointAt(index));
    return next < text.length() && !isAscii(text.charAt(next)) && joins(text.codePointAt(next));
  }

  private static boolean joins(int c) {
    return c == ZERO_WIDTH_JOINER
        || c >= FIRST_SKIN_TONE && c <= LAST_SKIN_TONE
        || WCWidth.isRegionalIndicator(c)
        || WCWidth.wcwidth(c) == 0;
  }

  private static boolean isAscii(int c) {
    return c < 0x7f;
  }
}
