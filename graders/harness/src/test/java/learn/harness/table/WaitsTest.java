package learn.harness.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every program once; {@code bench/detectors} repeats them and tells how long each takes. */
final class WaitsTest {
  @ParameterizedTest
  @EnumSource
  void whatIsStuckIsFoundAtItsLines(Kind kind) {
    all(new Waits.Stuck(), kind);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsAliveIsLeftAlone(Kind kind) {
    all(new Waits.Alive(), kind);
  }

  private static void all(Suite suite, Kind kind) {
    List<Cell> cells = suite.run(suite.rows(kind), kind);
    assertEquals(List.of(), cells.stream().filter(cell -> !cell.isRight()).toList());
    assertEquals(suite.rows(kind).size(), cells.size());
  }
}
