package learn.harness.table;

import org.junit.jupiter.api.Test;

/** What {@code bench/detectors} runs; the build runs each suite once by a test of its own. */
final class DetectorsTable {
  @Test
  void print() {
    Table.main(System.getProperty("detectors", "1").split(" "));
  }
}
