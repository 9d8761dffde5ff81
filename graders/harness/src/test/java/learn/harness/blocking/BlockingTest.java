package learn.harness.blocking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import learn.harness.table.Cell;
import learn.harness.table.Kind;
import org.junit.jupiter.api.Test;

/** Each program once, on both kinds of thread. */
final class BlockingTest {
  private static final BlockingSuite SUITE = new BlockingSuite();

  @Test
  void platformThreads() {
    allAreRight(Kind.PLATFORM);
  }

  @Test
  void virtualThreads() {
    allAreRight(Kind.VIRTUAL);
  }

  private static void allAreRight(Kind kind) {
    List<Cell> wrong =
        SUITE.run(SUITE.rows(kind), kind).stream()
            .filter(cell -> !cell.isRight() && cell.row().blind().isEmpty())
            .toList();
    assertEquals(List.of(), wrong);
  }
}
