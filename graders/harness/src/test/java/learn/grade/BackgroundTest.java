package learn.grade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import learn.grade.Background.Settled;
import org.junit.jupiter.api.Test;

class BackgroundTest {
  @Test
  void joinReturnsTheValue() {
    assertEquals(42, Background.run(() -> 42).join());
  }

  @Test
  void joinThrowsWhatTheBodyThrew() {
    IllegalStateException thrown = new IllegalStateException("from the body");
    Background<Object> background =
        Background.run(
            () -> {
              throw thrown;
            });
    assertSame(thrown, assertThrows(IllegalStateException.class, background::join));
  }

  @Test
  void aThreadThatWaitsSettlesAndGoesOnWhenLetGo() {
    CountDownLatch latch = new CountDownLatch(1);
    Background<Integer> background = Background.run(() -> awaited(latch));
    assertEquals(Settled.WAITING, background.settle());
    latch.countDown();
    assertEquals(1, background.join());
  }

  @Test
  void aThreadThatSpinsIsTold() {
    AtomicBoolean enough = new AtomicBoolean();
    Background<Integer> background = Background.run(() -> spun(enough));
    assertEquals(Settled.SPINNING, background.settle());
    assertEquals("hang", code(assertThrows(BrokenCheck.class, background::awaitWaiting)));
    enough.set(true);
    assertEquals(2, background.join());
  }

  @Test
  void aThreadThatEndsInsteadOfWaitingIsAMismatch() {
    Background<Integer> background = Background.run(() -> 1);
    assertEquals("mismatch", code(assertThrows(BrokenCheck.class, background::awaitWaiting)));
  }

  @Test
  void waitingWithNobodyLeftToWakeIsAHangAtItsOwnLine() {
    CountDownLatch latch = new CountDownLatch(1);
    Background<Integer> background = Background.run(() -> awaited(latch));
    BrokenCheck broken = assertThrows(BrokenCheck.class, () -> background.join("asleep"));
    latch.countDown();
    assertEquals("hang", code(broken));
    assertEquals("asleep", broken.get().get("why"));
    assertEquals(
        1,
        java.util.Arrays.stream(broken.getStackTrace())
            .filter(frame -> frame.getMethodName().equals("awaited"))
            .count());
  }

  private static Object code(BrokenCheck broken) {
    return broken.get().get("code");
  }

  private static int awaited(CountDownLatch latch) throws InterruptedException {
    latch.await();
    return 1;
  }

  private static int spun(AtomicBoolean enough) {
    while (!enough.get()) Thread.onSpinWait();
    return 2;
  }
}
