package learn.cli.terminal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.CheckId;
import learn.cli.domain.Lang;
import learn.cli.domain.Localized;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Part;
import learn.cli.domain.course.Rejected;
import learn.cli.domain.view.BriefView;
import learn.cli.domain.view.DoctorView;
import learn.cli.domain.view.HintView;
import learn.cli.domain.view.ListView;
import learn.cli.domain.view.ProgressView;
import learn.cli.domain.view.SolutionView;
import learn.cli.domain.view.State;
import learn.protocol.FindingCode;

/** Answers of the other commands. */
final class SampleViews {
  private SampleViews() {}

  private static final String BRIEF_EN =
      """
      # A future that counts

      ## What you'll learn

      - `poll` answers *"done?"* and must return **at once**; a Pending is a promise to wake.
      - Self-waking is legal and expensive: it is the `asyncio.sleep(0)` of this course, and you will
        meet it again in [ch03-block-on](../ch03_block_on/README.md).

      ## Your task

      Write `Countdown`. Each poll takes one step:

      1. above 0: report the number once, count down, ask to be polled again, answer Pending
      2. at 0: report nothing and answer `Ready("ignition")`

      ```java
      public final class Countdown implements Future<String> {
        public Countdown(int from, IntConsumer onTick);   // from >= 0
        public Poll<String> poll(Context cx);
      }
      ```

      | Rust | here | note |
      |---|---|---|
      | `impl Future for Countdown` | `implements Future<String>` | the same shape |
      | `cx.waker().wake_by_ref()` | `cx.waker().wakeByRef()` | keeps the waker, so that it can be used again |

      > Returning Pending without arranging a wake is not slow, it is *never*.
      """;

  private static final String BRIEF_ZH =
      """
      # 会倒数的 Future

      ## 你将学到

      - `poll` 回答的是“*好了吗？*”，而且必须**立刻**返回；Pending 是一个承诺：会有人来唤醒我。
      - 自己唤醒自己是合法的，但代价不小：它相当于这门课里的 `asyncio.sleep(0)`，
        之后在 [ch03-block-on](../ch03_block_on/README.md) 里还会再见到它。

      ## 你的任务

      编写 `Countdown`。每次 poll 只走一步：

      1. 大于 0：报一次当前的数，减一，请求再次被 poll，回答 Pending
      2. 等于 0：什么都不报，回答 `Ready("ignition")`

      ```java
      public final class Countdown implements Future<String> {
        public Countdown(int from, IntConsumer onTick);   // from >= 0
        public Poll<String> poll(Context cx);             // 一次一步
      }
      ```

      | Rust | 这里 | 说明 |
      |---|---|---|
      | `impl Future for Countdown` | `implements Future<String>` | 形状相同 |
      | `cx.waker().wake_by_ref()` | `cx.waker().wakeByRef()` | 保留这个 waker，之后还可以再用 |

      > 返回 Pending 却没有安排唤醒，结果不是慢，而是*永远等不到*。
      """;

  static BriefView brief(Lang lang) {
    return new BriefView(
        Sample.EXERCISE,
        State.OPENED,
        lang == Lang.EN ? BRIEF_EN : BRIEF_ZH,
        List.of(Path.of("/home/ada/learn/ch02_countdown/Countdown.java")),
        List.of(Path.of("/home/ada/learn/ch02_countdown/Sensor.java")),
        true);
  }

  private static Part part(String id, String en, String zh, String canEn, String canZh) {
    return new Part(id, new Localized(en, zh), 6, 8, new Localized(canEn, canZh), List.of());
  }

  private static final Part ONE =
      part(
          "part-1",
          "Part I: how async works",
          "第一部分：异步是怎样工作的",
          "explain Future, Poll, Waker and Pin, and why a language can have `async` without owning"
              + " a runtime.",
          "讲清楚 Future、Poll、Waker 和 Pin，以及为什么一门语言可以有 `async` 却不自带运行时。");

  private static final Part TWO =
      part(
          "part-2",
          "Part II: the ecosystem",
          "第二部分：生态",
          "build leaf futures and combinators.",
          "自己写出叶子 Future 和组合子。");

  static ListView list() {
    return new ListView(
        List.of(
            new ListView.PartRows(
                ONE,
                List.of(
                    row("ch00-orientation", "Meet the runner", "认识练习器", 5, State.PASSED),
                    row(
                        "ch01-lazy",
                        "Nothing happens until someone polls",
                        "不轮询就什么都不发生",
                        25,
                        State.GAVE_UP),
                    row(
                        "ch01-pick-the-unit",
                        "Processes, threads, tasks: pick the unit",
                        "进程、线程、任务：选对单位",
                        30,
                        State.SKIPPED),
                    new ListView.Row(Sample.EXERCISE, State.TRIED, true),
                    new ListView.Row(
                        Sample.exercise(
                            "ch02-callback-bridge",
                            "From callback to future: the waker contract",
                            "从回调到 Future：唤醒契约",
                            Difficulty.INTERMEDIATE,
                            45),
                        State.NOT_OPENED,
                        false))),
            new ListView.PartRows(TWO, List.of())));
  }

  private static ListView.Row row(String id, String en, String zh, int minutes, State state) {
    return new ListView.Row(
        Sample.exercise(id, en, zh, Difficulty.BEGINNER, minutes), state, false);
  }

  static ProgressView progress() {
    return new ProgressView(
        List.of(
            new ProgressView.PartPace(
                ONE,
                4,
                9,
                Duration.ofMinutes(150),
                Duration.ofMinutes(130),
                Optional.of(LocalDate.of(2026, 12, 3)),
                Optional.of(new ProgressView.Quiz(3, false)),
                false),
            new ProgressView.PartPace(
                part("part-0", "Warm-up", "热身", "run the checks.", "运行检查。"),
                2,
                2,
                Duration.ofMinutes(20),
                Duration.ofMinutes(65),
                Optional.empty(),
                Optional.of(new ProgressView.Quiz(5, true)),
                true),
            new ProgressView.PartPace(
                TWO,
                0,
                0,
                Duration.ZERO,
                Duration.ZERO,
                Optional.empty(),
                Optional.empty(),
                false)),
        Duration.ofMinutes(170),
        6,
        11);
  }

  static HintView hint() {
    return new HintView(Sample.EXERCISE, Sample.EXERCISE.hints().subList(0, 2), 1, true);
  }

  static HintView lastHint() {
    return new HintView(Sample.EXERCISE, Sample.EXERCISE.hints(), 0, true);
  }

  static SolutionView solution() {
    return new SolutionView(
        Sample.EXERCISE,
        List.of(Sample.SOURCE),
        "# Notes\n\nOne number a poll; the *rest* is `wakeByRef`.",
        List.of(
            new SolutionView.Wrong(
                new Rejected(
                    "keeps-borrowed-waker",
                    new CheckId("one-tick-per-poll"),
                    Optional.of(FindingCode.WAKER_SPENT)),
                List.of(Sample.SOURCE)),
            new SolutionView.Wrong(
                new Rejected("loops-in-poll", new CheckId("zero"), Optional.empty()),
                List.of(Sample.SOURCE))),
        Optional.empty());
  }

  static SolutionView closedSolution() {
    return new SolutionView(
        Sample.exercise("ch01-lazy", "Lazy", "惰性", Difficulty.BEGINNER, 25),
        List.of(),
        "",
        List.of(),
        Optional.of("not-passed"));
  }

  static DoctorView doctor() {
    return new DoctorView(
        List.of(
            new DoctorView.Line(true, "doctor.jdk", List.of("25.0.1")),
            new DoctorView.Line(false, "doctor.path", List.of("/home/ada/.local/bin")),
            new DoctorView.Line(true, "doctor.grader", List.of("312")),
            new DoctorView.Line(false, "doctor.novelty", List.of("7"))));
  }
}
