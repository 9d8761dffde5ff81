package learn.kit.jvm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class ManualTimeTest {
  private final ManualTime time = new ManualTime();

  @Test
  void stands_still_until_advanced() {
    assertEquals(Instant.EPOCH, time.instant());
    time.advance(Duration.ofSeconds(5));
    assertEquals(Instant.EPOCH.plusSeconds(5), time.instant());
    assertEquals(5_000_000_000L, time.nanos());
  }

  @Test
  void sleepers_wake_when_they_are_due() throws Exception {
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Long>> naps =
          List.of(pool.submit(() -> nap(1)), pool.submit(() -> nap(3)), pool.submit(() -> nap(3)));
      time.awaitParked(3);
      time.advance(Duration.ofSeconds(1));
      assertEquals(1, seconds(naps.getFirst().get()));
      time.awaitParked(2);
      time.advance(Duration.ofSeconds(2));
      for (Future<Long> nap : naps.subList(1, 3)) assertEquals(3, seconds(nap.get()));
    }
  }

  private long nap(int seconds) throws InterruptedException {
    time.sleep(Duration.ofSeconds(seconds));
    return time.nanos();
  }

  private static long seconds(long nanos) {
    return Duration.ofNanos(nanos).toSeconds();
  }

  @Test
  void no_time_is_no_sleep() throws InterruptedException {
    time.sleep(Duration.ZERO);
    time.sleep(Duration.ofSeconds(-1));
    assertEquals(0, time.nanos());
  }

  @Test
  void an_interrupt_ends_a_sleep_and_it_is_parked_no_more() throws Exception {
    Thread nap =
        Thread.startVirtualThread(() -> assertThrows(InterruptedException.class, () -> nap(1)));
    time.awaitParked(1);
    nap.interrupt();
    nap.join();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Long> other = pool.submit(() -> nap(2));
      time.awaitParked(1);
      time.advance(Duration.ofSeconds(2));
      assertEquals(2, seconds(other.get()));
    }
  }

  @Test
  void the_real_sleeper_sleeps() throws InterruptedException {
    Sleeper.real().sleep(Duration.ZERO);
  }
}
