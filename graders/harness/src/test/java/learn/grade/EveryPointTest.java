package learn.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.TestFuture;
import org.junit.jupiter.api.Test;

class EveryPointTest {
  @Test
  void drops_a_fresh_one_at_each_suspension() {
    AtomicReference<TestFuture<Unit>> child = new AtomicReference<>();
    List<String> seen = new ArrayList<>();
    EveryPoint.drop(
        () -> fresh(child),
        point -> seen.add(point + ": " + child.get().polls() + " " + child.get().drops()));
    assertEquals(List.of("0: 0 1", "1: 1 1", "2: 2 1"), seen);
    assertEquals(0, child.get().drops());
  }

  private static Future<Unit> fresh(AtomicReference<TestFuture<Unit>> child) {
    child.set(TestFuture.after("child", 2, Unit.UNIT));
    return child.get();
  }

  @Test
  void one_that_is_never_ready_does_not_go_on_for_ever() {
    assertThrows(
        IllegalStateException.class,
        () -> EveryPoint.drop(() -> cx -> Poll.pending(), point -> {}));
  }
}
