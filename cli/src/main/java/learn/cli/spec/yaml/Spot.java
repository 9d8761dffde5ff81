package learn.cli.spec.yaml;

/**
 * A place in a file.
 *
 * @param line 1-based; the first line when it is about the file as a whole
 * @param column 1-based, in characters
 * @param length in characters; 0 = a point
 */
public record Spot(int line, int column, int length) {
  public static final Spot FILE = new Spot(1, 1, 0);
}
