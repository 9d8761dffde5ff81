package learn.cli.terminal.ink;

/**
 * Sentences with code in backticks. With colour the style shows what is code, without it the
 * backticks stay.
 *
 * @param command what to type for {@code learn}, when it is not on PATH
 */
public record Inline(boolean colour, String command) {
  private static final int UNBROKEN = 36;
  private static final char NO_BREAK = '\u00a0';

  public Text text(String sentence) {
    Text all = Text.EMPTY;
    String[] parts = sentence.split("`", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean code = i % 2 == 1 && i < parts.length - 1;
      all = all.plus(code ? code(parts[i]) : Text.of(lost(i, parts.length) + parts[i]));
    }
    return all;
  }

  /** A piece of code inside a sentence. */
  public Text code(String code) {
    // Usage of the program itself is no command of that name.
    String said = code.startsWith("learn learn ") ? code.substring(6) : code;
    String typed = said.startsWith("learn ") ? command + said.substring(5) : said;
    String whole = typed.length() <= UNBROKEN ? typed.replace(' ', NO_BREAK) : typed;
    return colour ? Text.of(whole, Style.CODE) : Text.of("`" + whole + "`");
  }

  /** A backtick without its partner is no mark but a character. */
  private static String lost(int part, int parts) {
    return part > 0 && part == parts - 1 && part % 2 == 1 ? "`" : "";
  }
}
