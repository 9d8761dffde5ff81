package learn.harness.table;

/**
 * How one program came out on one kind of thread.
 *
 * @param found the first finding's code; {@code held} when there was none, else what became of it
 * @param rightLine whether that finding names the line it must name; true for a quiet program
 * @param delayMillis from the moment the fault was there to the finding; -1 when not known
 */
public record Cell(Row row, Kind kind, String found, boolean rightLine, long delayMillis) {
  public static final String HELD = "held";

  public boolean isRight() {
    return row.mustStayQuiet() ? found.equals(HELD) : found.equals(row.expected()) && rightLine;
  }

  public boolean isFalseAlarm() {
    return row.mustStayQuiet() && !found.equals(HELD);
  }
}
