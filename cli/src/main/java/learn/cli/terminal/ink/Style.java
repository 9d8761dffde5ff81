package learn.cli.terminal.ink;

/**
 * What a piece of text means; the colour follows from it. A screen without colour loses nothing:
 * marks, words and indents say the same.
 */
public enum Style {
  PLAIN(""),
  STRONG("1"),
  EMPHASIS("3"),
  SOFT("2"),
  GOOD("32"),
  BAD("31"),
  WARN("33"),
  GOOD_STRONG("1;32"),
  BAD_STRONG("1;31"),
  HEADING("1;36"),
  CODE("36"),
  KEYWORD("35"),
  STRING("32"),
  COMMENT("2;3"),
  LINK("4");

  private final String sgr;

  Style(String sgr) {
    this.sgr = sgr;
  }

  /** Parameters of the escape sequence SGR; empty for plain text. */
  String sgr() {
    return sgr;
  }
}
