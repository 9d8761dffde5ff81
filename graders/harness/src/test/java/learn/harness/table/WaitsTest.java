package learn.harness.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import learn.harness.child.Child;
import learn.harness.child.Told;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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

  /** As a debugger or a laptop's lid does: the process stands still, again and again. */
  @ParameterizedTest
  @EnumSource
  @EnabledOnOs(OS.LINUX)
  void aProcessThatIsStoppedAndContinuedIsLeftAlone(Kind kind) {
    Set<String> names =
        Set.of(
            "waits for a thread that sleeps",
            "a contended lock held over sleeps",
            "a queued task whose pool is busy for a while",
            "a chain of handovers among parked threads");
    List<Program> programs =
        Program.in("/waits/Alive.java").stream()
            .filter(program -> names.contains(program.row().name()))
            .toList();
    assertEquals(names.size(), programs.size());
    Told told =
        Told.of(Child.hear(Program.together(programs, kind).job(), WaitsTest::stopAndContinue));
    told.isHeld("p0", "p1", "p2", "p3");
  }

  private static void stopAndContinue(Process process) {
    try {
      while (process.isAlive()) {
        signal(process, "STOP");
        process.waitFor(150, TimeUnit.MILLISECONDS);
        signal(process, "CONT");
        process.waitFor(70, TimeUnit.MILLISECONDS);
      }
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void signal(Process process, String name)
      throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  private static void all(Suite suite, Kind kind) {
    List<Cell> cells = suite.run(suite.rows(kind), kind);
    assertEquals(List.of(), cells.stream().filter(cell -> !cell.isRight()).toList());
    assertEquals(suite.rows(kind).size(), cells.size());
  }
}
