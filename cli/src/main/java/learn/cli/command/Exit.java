package learn.cli.command;

/** Process exit codes. */
public final class Exit {
  private Exit() {}

  public static final int OK = 0;
  public static final int REJECTED = 1;
  public static final int USAGE = 2;
  public static final int CONTENT = 3;
  public static final int INCONCLUSIVE = 4;

  /** The code of several answers together: the worst by 3 &gt; 4 &gt; 1 &gt; 0. */
  public static int worst(int a, int b) {
    return weight(a) >= weight(b) ? a : b;
  }

  private static int weight(int code) {
    return switch (code) {
      case CONTENT -> 4;
      case INCONCLUSIVE -> 3;
      case USAGE -> 2;
      case REJECTED -> 1;
      default -> 0;
    };
  }
}
