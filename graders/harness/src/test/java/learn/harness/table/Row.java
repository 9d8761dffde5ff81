package learn.harness.table;

import java.util.Set;

/**
 * One program of the table.
 *
 * @param name says what it does, unique in its suite
 * @param expected code of the finding it must cause, or empty when it must stay quiet
 * @param blind why this cannot be seen, or empty; such a row is shown and does not count as missed
 */
public record Row(String name, String expected, Set<Kind> kinds, String blind) {
  public Row {
    kinds = Set.copyOf(kinds);
  }

  public boolean mustStayQuiet() {
    return expected.isEmpty();
  }
}
