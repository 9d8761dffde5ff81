package learn.hook.tell;

/**
 * A line of source.
 *
 * @param file path inside its root
 */
public record Line(String file, int number) {}
