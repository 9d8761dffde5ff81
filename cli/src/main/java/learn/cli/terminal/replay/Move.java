package learn.cli.terminal.replay;

/** What a key asks for. */
enum Move {
  NEXT,
  BACK,
  DECISIVE,
  FIRST,
  LAST,
  QUIT,
  /** Nothing. */
  STAY;

  private static final int CTRL_C = 3;
  private static final int CTRL_D = 4;

  /**
   * @param key a character; negative when there are no more
   */
  static Move of(int key) {
    return switch (key) {
      case 'n', 'j', 'l', ' ', '\r', '\n' -> NEXT;
      case 'b', 'k', 'h', '\b', 127 -> BACK;
      case 'd' -> DECISIVE;
      case 'g' -> FIRST;
      case 'G' -> LAST;
      case 'q', 'Q', CTRL_C, CTRL_D -> QUIT;
      default -> key < 0 ? QUIT : STAY;
    };
  }

  /** Where it leads, among this many rows. */
  int from(int row, int rows, int decisive) {
    return switch (this) {
      case NEXT -> Math.min(row + 1, rows - 1);
      case BACK -> Math.max(row - 1, 0);
      case DECISIVE -> decisive;
      case FIRST -> 0;
      case LAST -> rows - 1;
      case QUIT, STAY -> row;
    };
  }
}
