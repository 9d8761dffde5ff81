package learn.protocol.wire;

import java.util.List;
import java.util.stream.Stream;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import learn.protocol.Place;
import learn.protocol.Says;

/** One frame of every shape that can travel, nested shapes included. */
final class Samples {
  private Samples() {}

  private static final Place PLACE = new Place("ch03_flag_future/Flag.java", 31, "threw");

  static final List<Evidence> EVIDENCE =
      List.of(
          new Evidence.None(),
          new Evidence.Values("Ready(42)", "待定 \uD83E\uDD80"),
          new Evidence.Thrown("java.lang.IllegalStateException", "", List.of(PLACE, PLACE)),
          new Evidence.Threads(
              List.of(
                  new Evidence.Doing("check", "RUNNABLE", "", List.of(PLACE)),
                  new Evidence.Doing(
                      "t1",
                      "BLOCKED",
                      "java.lang.Object A",
                      "t2",
                      List.of(PLACE),
                      List.of(
                          new Evidence.Hold("java.lang.Object B", List.of(PLACE)),
                          new Evidence.Hold("ReentrantLock", List.of())),
                      new Evidence.Looks(87, 90)))),
          new Evidence.Member("Flag.set()", "Flag.put()"),
          new Evidence.Facts(List.of("1", "", "three")));

  static final List<Outcome.Because> BECAUSE =
      List.of(
          new Outcome.Because.Needs("spurious"),
          new Outcome.Because.Undecided("no-racer", List.of("a", "b")),
          new Outcome.Because.GivenUp());

  static Stream<Outcome> outcomes() {
    Stream<Outcome> broken =
        Stream.of(
            new Outcome.Broken(
                EVIDENCE.stream()
                    .map(
                        e ->
                            new Finding(
                                FindingCode.LOST_WAKEUP,
                                new Says("many-ticks", List.of("3", "x")),
                                List.of(PLACE),
                                e))
                    .toList()));
    Stream<Outcome> held = Stream.of(new Outcome.Held(""), new Outcome.Held("all 809 schedules"));
    return Stream.concat(Stream.concat(held, broken), BECAUSE.stream().map(Outcome.NotRun::new));
  }

  static Stream<Frame> frames() {
    Stream<Frame> ended =
        outcomes().map(o -> new Frame.Ended("race-at-clone", o, 1_234_567_890_123L));
    Stream<Frame> findings =
        Stream.of(FindingCode.values())
            .map(code -> new Frame.Refused(Finding.of(code, List.of(), new Evidence.None())));
    Stream<Frame> rest =
        Stream.of(
            new Frame.Ready(),
            new Frame.Started("zero"),
            new Frame.Printed("zero", "line\n".repeat(20_000), 7),
            new Frame.GivingUp("zero"),
            new Frame.Faulty("zero", "no method"),
            new Frame.Finished());
    return Stream.concat(rest, Stream.concat(ended, findings));
  }
}
