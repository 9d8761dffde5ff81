package learn.cli.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import learn.cli.domain.Lang;
import learn.protocol.Place;
import learn.protocol.schedule.Coverage;
import learn.protocol.schedule.Coverage.Deviation;
import learn.protocol.schedule.Coverage.NotControlled;
import org.junit.jupiter.api.Test;

class CoverageWordsTest {
  private static Optional<String> en(Coverage coverage) {
    return new CoverageWords(Sentences.in(Lang.EN)).of(coverage);
  }

  @Test
  void aWholeIsCalledAllAndAPartIsNot() {
    assertEquals(Optional.empty(), en(new Coverage.NotSearched()));
    assertEquals(Optional.of("all 809 schedules"), en(new Coverage.All(809)));
    assertEquals(Optional.of("the only schedule there is"), en(new Coverage.All(1)));
    assertEquals(
        Optional.of("all with at most 2 preemptions, 2,000 sampled (seed 7f3a)"),
        en(new Coverage.Part(Deviation.PREEMPTION, 2, 20_000, 2_000, 0x7f3a)));
    assertEquals(
        Optional.of("all with at most 1 delay"),
        en(new Coverage.Part(Deviation.DELAY, 1, 500, 0, 0)));
    assertEquals(
        Optional.of("the first 20,000 schedules"),
        en(new Coverage.Part(Deviation.DELAY, -1, 20_000, 0, 0)));
  }

  @Test
  void whatIsNotControlledIsNamedWithItsLine() {
    Place line = new Place("ch03_flag_future/Flag.java", 31, "called");
    NotControlled select = new NotControlled("Selector.select", Optional.of(line));
    NotControlled suspend = new NotControlled("Thread.suspend", Optional.empty());
    assertEquals(
        Optional.of(
            "sampled on real threads: not controlled: Selector.select at Flag.java:31,"
                + " Thread.suspend"),
        en(new Coverage.RealThreads(200, List.of(select, suspend))));
  }

  @Test
  void largeNumbersAreGrouped() {
    assertEquals(
        List.of("0", "999", "1,000", "1,234,567"),
        List.of(0L, 999L, 1_000L, 1_234_567L).stream().map(CoverageWords::grouped).toList());
  }
}
