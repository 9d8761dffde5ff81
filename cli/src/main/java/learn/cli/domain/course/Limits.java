package learn.cli.domain.course;

/** What one check may use: counted seconds, and the heap of its JVM in MiB. */
public record Limits(int seconds, int heapMiB) {
  public static final Limits DEFAULT = new Limits(10, 128);
}
