package learn.protocol.wire;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Frame;
import learn.protocol.Outcome;
import learn.protocol.Place;
import learn.protocol.Says;
import learn.protocol.schedule.Act;
import learn.protocol.schedule.Coverage;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Lane;
import learn.protocol.schedule.Race;
import learn.protocol.schedule.Step;

/** One frame of every shape that can travel, nested shapes included. */
final class Samples {
  private Samples() {}

  private static final Place PLACE = new Place("ch03_flag_future/Flag.java", 31, "threw");

  static final Evidence.Schedule SCHEDULE =
      new Evidence.Schedule(
          List.of(new Lane("waiter", true), new Lane("setter", false)),
          Stream.of(Act.values())
              .map(
                  act ->
                      new Step(
                          act.ordinal() % 2,
                          List.of(PLACE),
                          act,
                          "set",
                          "false",
                          "真",
                          "Waker.wake()"))
              .toList(),
          Optional.of(new Decisive(3, Decisive.Why.OLD_VALUE, List.of("set", "setter"))),
          Optional.of(new Race("set", 0, 3, Race.Remedy.SAME_LOCK, "lock")),
          new Evidence.Values("2", "1"),
          "v1:4.1:4fe9",
          OptionalInt.of(5));

  private static final Evidence.Schedule SHORTEST =
      new Evidence.Schedule(
          List.of(new Lane("a", false)),
          List.of(new Step(0, List.of(), Act.ENDS, "", "", "")),
          Optional.empty(),
          Optional.empty(),
          new Evidence.None(),
          "v1::0000",
          OptionalInt.empty());

  static final List<Coverage> COVERAGE =
      List.of(
          new Coverage.NotSearched(),
          new Coverage.All(809),
          new Coverage.Part(Coverage.Deviation.DELAY, -1, 20_000, 2_000, 0x7f3aL),
          new Coverage.RealThreads(
              200,
              List.of(
                  new Coverage.NotControlled("Selector.select", Optional.of(PLACE)),
                  new Coverage.NotControlled("Thread.suspend", Optional.empty()))),
          new Coverage.Replayed(SHORTEST));

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
          new Evidence.Facts(List.of("1", "", "three")),
          SCHEDULE,
          SHORTEST);

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
    Stream<Outcome> held = COVERAGE.stream().map(Outcome.Held::new);
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
