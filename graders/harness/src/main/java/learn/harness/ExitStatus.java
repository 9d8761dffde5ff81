package learn.harness;

/** How this process ends when it must end by itself. */
final class ExitStatus {
  private ExitStatus() {}

  static final int FINISHED = 0;

  /** The heap is exhausted to a point where no frame can be written. */
  static final int HEAP = 60;

  static final int GIVEN_UP = 61;
  static final int PARENT_GONE = 62;
  static final int BROKEN_HARNESS = 63;
}
