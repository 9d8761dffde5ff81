package learn.cli.terminal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Localized;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.replay.ReplayToken;
import learn.cli.domain.replay.Replayed;
import learn.cli.terminal.check.CheckView;
import learn.cli.terminal.replay.ReplayView;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Place;
import learn.protocol.Says;
import learn.protocol.schedule.Act;
import learn.protocol.schedule.Coverage;
import learn.protocol.schedule.Decisive;
import learn.protocol.schedule.Lane;
import learn.protocol.schedule.Race;
import learn.protocol.schedule.Step;

/** Schedules as the interleaver finds them in wrong submissions, one of each kind. */
final class SampleSchedules {
  private SampleSchedules() {}

  private static final String PATH = "ch03_flag_future/Flag.java";

  /** Line numbers of the schedules below are those of this text. */
  private static final SourceFile SOURCE =
      new SourceFile(
          PATH,
          """
          package ch03_flag_future;

          final class Flag {
            private boolean set;
            private final AtomicReference<Thread> waiter = new AtomicReference<>();
            private final Object first = new Object();
            private final Object second = new Object();
            private int polls; // 轮询次数

            void await() {
              while (!set) {
                waiter.set(Thread.currentThread());
                LockSupport.park();
              }
            }

            void set() {
              Thread sleeper = waiter.getAndSet(null);
              if (sleeper != null) LockSupport.unpark(sleeper);
              set = true;
            }

            int count() {
              return ++polls; // 读、加一、写：三步，不是一步；这一行故意写得很长，要在窄屏上截断
            }

            void there() {
              synchronized (first) {
                synchronized (second) {
                  polls++;
                }
              }
            }

            void back() {
              synchronized (second) {
                synchronized (first) {
                  polls++;
                }
              }
            }

            void polite(Flag other) {
              while (other.wants) Thread.yield();
            }

            void hand(Waker waker) {
              waker.wake();
              polls++;
            }
          }
          """);

  private static final List<CheckSpec> CHECKS =
      List.of(
          check("spurious", "5 spurious polls: all Pending", "五次虚假轮询：都是 Pending"),
          check("visible", "What `set` wrote, `isSet` may see", "`set` 写下的，`isSet` 看得到"),
          check("all-schedules", "Every waiter is Ready or woken", "每个等待者要么 Ready，要么被唤醒"));

  static final Exercise EXERCISE =
      exercise(
          Sample.exercise(
              "ch03-flag-future",
              "A flag that survives spurious wakes",
              "不怕虚假唤醒的标志",
              Difficulty.INTERMEDIATE,
              40));

  private static Exercise exercise(Exercise like) {
    return new Exercise(
        like.id(),
        like.title(),
        like.difficulty(),
        like.tier(),
        like.minutes(),
        false,
        List.of("Flag.java"),
        List.of(),
        List.of("Flag"),
        List.of(),
        CHECKS,
        List.of(),
        like.hints(),
        like.limits(),
        List.of(),
        List.of(),
        List.of());
  }

  private static CheckSpec check(String id, String en, String zh) {
    return new CheckSpec(
        new CheckId(id),
        CheckKind.INTERLEAVED,
        List.of(),
        new Localized(en, zh),
        new Localized("", ""),
        Map.of("lost-count", new Localized("Two calls, and only one counted.", "调用了两次，只算了一次。")),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static final Lane WAITER = new Lane("waiter", false);
  private static final Lane SETTER = new Lane("setter", false);

  private static Step step(int lane, int line, Act act, String on, String seen, String stored) {
    List<Place> stack = line == 0 ? List.of() : List.of(new Place(PATH, line, "ran"));
    return new Step(lane, stack, act, on, seen, stored);
  }

  private static Evidence.Schedule schedule(
      List<Lane> lanes,
      Optional<Decisive> decisive,
      Optional<Race> race,
      Evidence end,
      Step... steps) {
    return new Evidence.Schedule(
        lanes, Arrays.asList(steps), decisive, race, end, "v1:4.1:4fe9", OptionalInt.empty());
  }

  private static Decisive decisive(int step, Decisive.Why why, String... params) {
    return new Decisive(step, why, List.of(params));
  }

  private static CheckView broken(FindingCode code, Says says, int line, Evidence.Schedule seen) {
    Finding finding = new Finding(code, says, List.of(new Place(PATH, line, "ran")), seen);
    return view(
        new Outcome.Held(),
        new Outcome.Held(new Coverage.All(14)),
        new Outcome.Broken(List.of(finding)));
  }

  static CheckView broken(Evidence.Schedule seen) {
    return broken(FindingCode.LOST_WAKEUP, Says.NOTHING, 13, seen);
  }

  private static CheckView view(Outcome... outcomes) {
    List<CheckReport> reports =
        IntStream.range(0, outcomes.length)
            .mapToObj(i -> new CheckReport(CHECKS.get(i), outcomes[i]))
            .toList();
    boolean rejected = Arrays.stream(outcomes).anyMatch(Outcome.Broken.class::isInstance);
    Verdict verdict =
        rejected ? new Verdict.Rejected(reports, List.of()) : new Verdict.Passed(reports);
    Submission submission = new Submission(EXERCISE.id(), List.of(SOURCE), "5f2c");
    Attempt attempt = new Attempt(submission, verdict, Duration.ofMillis(512), List.of());
    return new CheckView(attempt, EXERCISE, List.of(), CheckView.Advice.NONE, true, false);
  }

  static Evidence.Schedule lostWakeupSchedule() {
    return schedule(
        List.of(WAITER, SETTER),
        Optional.of(decisive(7, Decisive.Why.LOOKED_TOO_EARLY, "setter")),
        Optional.empty(),
        new Evidence.None(),
        step(0, 11, Act.READS, "set", "false", ""),
        step(1, 18, Act.EXCHANGES, "waiter", "null", "null"),
        step(1, 19, Act.CALLS, "LockSupport.unpark(null)", "", ""),
        step(1, 20, Act.WRITES, "set", "", "true"),
        step(1, 0, Act.ENDS, "", "", ""),
        step(0, 12, Act.WRITES, "waiter", "", "Thread[waiter]"),
        step(0, 13, Act.USES_PERMIT, "", "", ""),
        step(0, 13, Act.PARKS, "", "", ""));
  }

  static CheckView lostWakeup() {
    return broken(lostWakeupSchedule());
  }

  static CheckView dataRace() {
    return broken(
        FindingCode.DATA_RACE,
        Says.NOTHING,
        11,
        schedule(
            List.of(new Lane("waiter", true), SETTER),
            Optional.of(decisive(3, Decisive.Why.UNORDERED, "set", "setter")),
            Optional.of(new Race("set", 1, 3, Race.Remedy.VOLATILE, "")),
            new Evidence.None(),
            step(1, 18, Act.EXCHANGES, "waiter", "null", "null"),
            step(1, 20, Act.WRITES, "set", "", "true"),
            step(1, 0, Act.ENDS, "", "", ""),
            step(0, 11, Act.READS, "set", "true", "")));
  }

  static CheckView deadlock() {
    return broken(
        FindingCode.DEADLOCK,
        Says.NOTHING,
        28,
        schedule(
            List.of(new Lane("there", false), new Lane("back", false), new Lane("和平鸽", true)),
            Optional.of(decisive(4, Decisive.Why.CLOSES_CIRCLE, "back")),
            Optional.empty(),
            new Evidence.None(),
            step(0, 28, Act.LOCKS, "first", "", ""),
            step(1, 36, Act.LOCKS, "second", "", ""),
            step(1, 37, Act.BLOCKS, "first", "there", ""),
            step(2, 0, Act.ENDS, "", "", ""),
            step(0, 29, Act.BLOCKS, "second", "back", "")));
  }

  static CheckView mismatch() {
    return broken(
        FindingCode.MISMATCH,
        new Says("lost-count", List.of()),
        24,
        schedule(
            List.of(new Lane("one", false), new Lane("two", false)),
            Optional.of(decisive(4, Decisive.Why.OVERWRITES, "polls", "two")),
            Optional.empty(),
            new Evidence.Values("2", "1"),
            step(0, 24, Act.READS, "polls", "0", ""),
            step(1, 24, Act.READS, "polls", "0", ""),
            step(1, 24, Act.WRITES, "polls", "", "1"),
            step(1, 0, Act.ENDS, "", "", ""),
            step(0, 24, Act.WRITES, "polls", "", "1"),
            step(0, 0, Act.ENDS, "", "", "")));
  }

  /** Two lanes inside the kit at once, and one of them comes out of it in between. */
  static CheckView insideTheKit() {
    return broken(
        FindingCode.MISMATCH,
        new Says("lost-count", List.of()),
        48,
        schedule(
            List.of(new Lane("one", false), new Lane("two", false)),
            Optional.of(decisive(6, Decisive.Why.OVERWRITES, "wakes", "two")),
            Optional.empty(),
            new Evidence.Values("2", "1"),
            inside(0, Act.READS, "queued", "false", ""),
            inside(0, Act.READS, "wakes", "0", ""),
            inside(1, Act.READS, "queued", "false", ""),
            inside(1, Act.EXCHANGES, "wakes", "0", "1"),
            step(1, 49, Act.READS, "polls", "0", ""),
            step(1, 0, Act.ENDS, "", "", ""),
            inside(0, Act.WRITES, "wakes", "", "1"),
            step(0, 49, Act.READS, "polls", "1", ""),
            step(0, 0, Act.ENDS, "", "", "")));
  }

  private static Step inside(int lane, Act act, String on, String seen, String stored) {
    List<Place> stack = List.of(new Place(PATH, 48, "ran"));
    return new Step(lane, stack, act, on, seen, stored, "Waker.wake()");
  }

  static CheckView livelock() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 120; i++) {
      int lane = i % 2;
      steps.add(step(lane, 44, Act.READS, "wants", "true", ""));
      steps.add(step(lane, 44, Act.YIELDS, "", "", ""));
    }
    return broken(
        FindingCode.LIVELOCK,
        Says.NOTHING,
        44,
        schedule(
            List.of(new Lane("Ada", false), new Lane("Ben", false)),
            Optional.of(decisive(60, Decisive.Why.REPEATS)),
            Optional.empty(),
            new Evidence.None(),
            steps.toArray(Step[]::new)));
  }

  /** How much was looked at, as the list of checks says it. */
  static CheckView covered() {
    Place select = new Place(PATH, 31, "called");
    return view(
        new Outcome.Held(new Coverage.All(809)),
        new Outcome.Held(
            new Coverage.Part(Coverage.Deviation.PREEMPTION, 2, 20_000, 2_000, 0x7f3a)),
        new Outcome.Held(
            new Coverage.RealThreads(
                200, List.of(new Coverage.NotControlled("Selector.select", Optional.of(select))))));
  }

  static ReplayView replay() {
    return replay(lostWakeup());
  }

  /** The code has changed since: the wake comes last now, and the token no longer fits. */
  static ReplayView replayWell() {
    Evidence.Schedule well =
        new Evidence.Schedule(
            List.of(WAITER, SETTER),
            List.of(
                step(0, 11, Act.READS, "set", "false", ""),
                step(1, 20, Act.WRITES, "set", "", "true"),
                step(1, 0, Act.ENDS, "", "", ""),
                step(0, 12, Act.WRITES, "waiter", "", "Thread[waiter]"),
                step(0, 11, Act.READS, "set", "true", ""),
                step(0, 0, Act.ENDS, "", "", "")),
            Optional.empty(),
            Optional.empty(),
            new Evidence.None(),
            "v1:4.1:4fe9",
            OptionalInt.of(3));
    return replay(
        view(
            new Outcome.Held(), new Outcome.Held(), new Outcome.Held(new Coverage.Replayed(well))));
  }

  static ReplayView replay(CheckView view) {
    ReplayToken token = new ReplayToken(new CheckId("all-schedules"), "v1:4.1:4fe9");
    return new ReplayView(view, token, Replayed.of(view.attempt()).orElseThrow());
  }
}
