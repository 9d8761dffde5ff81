package learn.kit.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GateTest {
  private final Gate gate = new Gate();
  private final Meter meter = new Meter();

  private int job() throws InterruptedException {
    meter.enter();
    gate.pass();
    meter.exit();
    return 1;
  }

  @Test
  void holds_jobs_until_it_lets_them_on() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> jobs =
          IntStream.range(0, 3).mapToObj(n -> pool.submit(this::job)).toList();
      gate.awaitArrived(3);
      assertEquals(3, gate.waiting());
      assertEquals(3, meter.current());
      gate.openOne();
      gate.openOne();
      gate.openOne();
      for (Future<Integer> job : jobs) assertEquals(1, job.get());
    }
    assertEquals(0, gate.waiting());
    assertEquals(0, meter.current());
    assertEquals(3, meter.max());
  }

  @Test
  void one_that_was_let_on_early_does_not_stop() throws InterruptedException {
    gate.openOne();
    gate.pass();
    gate.open();
    gate.pass();
    gate.awaitArrived(2);
    assertEquals(0, gate.waiting());
  }
}
