package learn.cli.terminal.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import learn.cli.terminal.ink.Style;
import learn.cli.terminal.ink.Text;

/** Light colours for Java and Rust: keywords, strings, comments. Not a parser. */
public final class Highlighter {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>//[^\n]*|/\\*(?s:.*?)\\*/)"
              + "|(?<string>\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])')"
              + "|(?<word>[A-Za-z_][A-Za-z0-9_]*)");

  private static final Set<String> JAVA =
      Set.of(
          "abstract boolean break byte case catch char class continue default do double else enum"
              .concat(" extends false final finally float for if implements import instanceof int")
              .concat(" interface long new null package permits private protected public record")
              .concat(
                  " return sealed short static super switch synchronized this throw throws true")
              .concat(" try var void volatile when while yield")
              .split(" "));

  private static final Set<String> RUST =
      Set.of(
          "as async await break const continue dyn else enum false fn for if impl in let loop match"
              .concat(" mod move mut pub ref return self Self static struct super trait true type")
              .concat(" unsafe use where while")
              .split(" "));

  private static final Map<String, Set<String>> KEYWORDS = Map.of("java", JAVA, "rust", RUST);

  private Highlighter() {}

  /**
   * @param language of a fence's info string; others than Java and Rust stay plain
   */
  public static List<Text> lines(String code, String language) {
    String name = language.strip().toLowerCase(Locale.ROOT).replaceFirst("[ ,{].*", "");
    Set<String> keywords = KEYWORDS.getOrDefault(name, Set.of());
    return keywords.isEmpty()
        ? code.lines().map(l -> Text.of(tabless(l))).toList()
        : split(coloured(tabless(code), keywords));
  }

  private static String tabless(String code) {
    return code.replace("\t", "    ");
  }

  private record Piece(String text, Style style) {}

  private static List<Piece> coloured(String code, Set<String> keywords) {
    List<Piece> pieces = new ArrayList<>();
    Matcher token = TOKEN.matcher(code);
    int at = 0;
    while (token.find()) {
      pieces.add(new Piece(code.substring(at, token.start()), Style.PLAIN));
      pieces.add(new Piece(token.group(), style(token, keywords)));
      at = token.end();
    }
    pieces.add(new Piece(code.substring(at), Style.PLAIN));
    return pieces;
  }

  private static Style style(Matcher token, Set<String> keywords) {
    if (token.group("comment") != null) return Style.COMMENT;
    if (token.group("string") != null) return Style.STRING;
    return keywords.contains(token.group()) ? Style.KEYWORD : Style.PLAIN;
  }

  /** A comment may run over several lines; each of them keeps its style. */
  private static List<Text> split(List<Piece> pieces) {
    List<Text> lines = new ArrayList<>();
    Text line = Text.EMPTY;
    for (Piece piece : pieces) {
      String[] parts = piece.text.split("\r?\n", -1);
      for (int i = 0; i < parts.length; i++) {
        if (i > 0) {
          lines.add(line);
          line = Text.EMPTY;
        }
        line = line.plus(parts[i], piece.style);
      }
    }
    lines.add(line);
    return lines;
  }
}
