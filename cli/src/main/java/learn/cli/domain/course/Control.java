package learn.cli.domain.course;

/** Whether an interleaved check may fall back to real threads. */
public enum Control {
  /** What cannot be controlled is run on real threads, and the outcome says so. */
  IF_POSSIBLE,
  /** What cannot be controlled leaves the check undecided. */
  REQUIRED
}
