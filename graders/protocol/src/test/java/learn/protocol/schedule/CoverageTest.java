package learn.protocol.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import learn.protocol.schedule.Coverage.Deviation;
import org.junit.jupiter.api.Test;

final class CoverageTest {
  private static final Coverage ALL = new Coverage.All(9);
  private static final Coverage PART = new Coverage.Part(Deviation.PREEMPTION, 2, 100, 50, 7);
  private static final Coverage REAL =
      new Coverage.RealThreads(
          10, List.of(new Coverage.NotControlled("Selector.select", Optional.empty())));

  @Test
  void twoWholesAreAWhole() {
    assertEquals(new Coverage.All(18), ALL.and(ALL));
  }

  @Test
  void aWholeAndAPartAreAPartWhicheverComesFirst() {
    Coverage both = new Coverage.Part(Deviation.PREEMPTION, 2, 109, 50, 7);
    assertEquals(both, ALL.and(PART));
    assertEquals(both, PART.and(ALL));
  }

  @Test
  void ofTwoPartsTheSmallerBoundHolds() {
    Coverage other = new Coverage.Part(Deviation.DELAY, 1, 5, 0, 0);
    Coverage both = new Coverage.Part(Deviation.DELAY, 1, 105, 50, 7);
    assertEquals(both, PART.and(other));
    assertEquals(both, other.and(PART));
  }

  @Test
  void realThreadsAreNeverHidden() {
    assertEquals(REAL, ALL.and(REAL));
    assertEquals(REAL, REAL.and(PART));
    assertEquals(ALL, new Coverage.NotSearched().and(ALL));
  }
}
