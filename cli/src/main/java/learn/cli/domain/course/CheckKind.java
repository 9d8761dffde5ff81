package learn.cli.domain.course;

/**
 * How a check judges. Structural and compile-time checks are run by the CLI over the sources, all
 * others by a grader.
 */
public enum CheckKind {
  STEPPED,
  RACED,
  GATED,
  VIRTUAL_TIME,
  INTERLEAVED,
  BLACK_BOX,
  STRUCTURAL,
  COMPILE_TIME,
  JUNIT;

  public boolean hasMethod() {
    return this != STRUCTURAL && this != COMPILE_TIME;
  }
}
