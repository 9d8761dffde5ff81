package learn.cli.terminal.ink;

import java.util.ArrayList;
import java.util.List;
import org.jline.utils.WCWidth;

/** Columns on a screen: Chinese characters and emoji take two, combining marks none. */
public final class Width {
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
    return ascii(text, index) ? 1 : Math.max(0, WCWidth.wcwidthForGraphemeCluster(text, index));
  }

  private static int length(String text, int index) {
    return ascii(text, index) && ascii(text, index + 1)
        ? 1
        : Math.max(1, WCWidth.charCountForGraphemeCluster(text, index));
  }

  /** The end of the text counts as ASCII: nothing combines with it. */
  private static boolean ascii(String text, int index) {
    return index >= text.length() || text.charAt(index) < 0x7f;
  }
}
