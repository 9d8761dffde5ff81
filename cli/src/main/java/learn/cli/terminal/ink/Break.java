package learn.cli.terminal.ink;

/** Where a line may end: at spaces, and around Chinese characters, except as kinsoku forbids. */
final class Break {
  /** No line starts with these. */
  private static final String CLOSERS = "，。、！？；：）」』】》〉〕〗”’…—～·％‰℃,.!?;:)]}%»›ー々";

  /** No line ends with these. */
  private static final String OPENERS = "（「『【《〈〔〖“‘([{«‹";

  private Break() {}

  /** Whether a line may end between two neighbouring characters, neither of them a space. */
  static boolean between(String left, String right) {
    return (wide(left) || wide(right)) && !closes(right) && !opens(left);
  }

  static boolean closes(String character) {
    return CLOSERS.indexOf(character.codePointAt(0)) >= 0;
  }

  private static boolean opens(String character) {
    return OPENERS.indexOf(character.codePointAt(0)) >= 0;
  }

  private static boolean wide(String character) {
    return Width.of(character) == 2;
  }
}
