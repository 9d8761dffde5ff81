package learn.cli.terminal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import learn.cli.domain.Attempt;
import learn.cli.domain.CheckId;
import learn.cli.domain.CheckReport;
import learn.cli.domain.Diagnostic;
import learn.cli.domain.ExerciseId;
import learn.cli.domain.Localized;
import learn.cli.domain.SourceFile;
import learn.cli.domain.Submission;
import learn.cli.domain.Verdict;
import learn.cli.domain.course.CheckKind;
import learn.cli.domain.course.CheckSpec;
import learn.cli.domain.course.Difficulty;
import learn.cli.domain.course.Exercise;
import learn.cli.domain.course.HintStep;
import learn.cli.domain.course.Limits;
import learn.cli.domain.course.Tier;
import learn.cli.terminal.check.CheckView;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Outcome;
import learn.protocol.Place;
import learn.protocol.Says;
import learn.protocol.schedule.Coverage;

/** An exercise like the course's, and every way an attempt on it can end. */
final class Sample {
  private Sample() {}

  static final String PATH = "ch02_countdown/Countdown.java";

  static final SourceFile SOURCE =
      new SourceFile(
          PATH,
          """
          package ch02_countdown;

          import java.util.function.IntConsumer;
          import learn.kit.Context;
          import learn.kit.Future;
          import learn.kit.Poll;

          /** Counts down, one number a poll. */
          public final class Countdown implements Future<String> {
            private final IntConsumer onTick;
            private int left;

            public Countdown(int from, IntConsumer onTick) {
              this.left = from;
              this.onTick = onTick;
            }

            @Override
            public Poll<String> poll(Context cx) {
              while (left > 0) onTick.accept(left--); // all at once
          \tcx.waker().wake();
              return Poll.ready("点火 ignition"); // 点火
            }
          }
          """);

  static final List<CheckSpec> CHECKS =
      List.of(
          check(
              "one-tick-per-poll",
              "One poll reports one number",
              "一次 poll 只报一个数",
              "A poll takes one step and returns; its caller has other tasks.",
              "poll 只走一步就返回，因为调用它的人还有别的任务。"),
          check(
              "pending-implies-wake",
              "Every Pending has asked for a wake",
              "每次 Pending 之前都请求过唤醒",
              "Pending is a promise that somebody will wake you.",
              "Pending 是一个承诺：会有人来唤醒你。"),
          check(
              "ready-is-silent",
              "The poll that is Ready reports and wakes nothing",
              "回答 Ready 的那次 poll 不报数，也不唤醒",
              "When it is over, nobody needs to be told twice.",
              "事情结束了，就不必再通知第二遍。"),
          check("zero", "From 0 it is Ready at once", "从 0 开始就立刻 Ready", "", ""),
          check(
              "runs-on-executor",
              "Two countdowns take turns on one `TestExecutor`",
              "两个倒数在同一个 `TestExecutor` 上轮流前进",
              "",
              ""));

  static final Exercise EXERCISE =
      exercise("ch02-countdown", "A future that counts", "会倒数的 Future", Difficulty.BEGINNER, 30);

  static Exercise exercise(String id, String en, String zh, Difficulty difficulty, int minutes) {
    return new Exercise(
        new ExerciseId(id),
        new Localized(en, zh),
        difficulty,
        Tier.CORE,
        minutes,
        false,
        List.of("Countdown.java"),
        List.of(),
        List.of("Countdown"),
        List.of(),
        CHECKS,
        List.of(),
        List.of(
            new HintStep(
                1,
                Optional.empty(),
                new Localized(
                    "How many numbers may one call of `poll` report?", "一次 `poll` 可以报几个数？")),
            new HintStep(
                2,
                Optional.of(new CheckId("pending-implies-wake")),
                new Localized(
                    "Before `return Poll.pending()`, someone must have been asked to call you"
                        + " again; here that someone is you.",
                    "在 `return Poll.pending()` 之前，必须已经请人再来叫你；在这里，那个人就是你自己。")),
            new HintStep(
                3,
                Optional.empty(),
                new Localized(
                    "```java\nonTick.accept(left--);\ncx.waker().wakeByRef();\nreturn"
                        + " Poll.pending();\n```",
                    "```java\nonTick.accept(left--);\ncx.waker().wakeByRef();\nreturn"
                        + " Poll.pending();\n```"))),
        Limits.DEFAULT,
        List.of("by-lock"),
        List.of(),
        List.of());
  }

  private static CheckSpec check(String id, String en, String zh, String teachEn, String teachZh) {
    return new CheckSpec(
        new CheckId(id),
        CheckKind.STEPPED,
        List.of(),
        new Localized(en, zh),
        new Localized(teachEn, teachZh),
        Map.of(
            "many-ticks",
            new Localized("One poll reported {0} numbers.", "一次 poll 报了 {0} 个数。"),
            "no-wake",
            new Localized(
                "It answered Pending, and nobody was asked to wake it.",
                "它回答了 Pending，却没有请任何人来唤醒它。")),
        Optional.of("Countdown.poll"),
        Optional.empty(),
        Optional.empty());
  }

  static final Outcome HELD = new Outcome.Held();

  static Outcome broken(Finding... findings) {
    return new Outcome.Broken(List.of(findings));
  }

  static Outcome needs(String check) {
    return new Outcome.NotRun(new Outcome.Because.Needs(check));
  }

  static List<CheckReport> reports(Outcome... outcomes) {
    return IntStream.range(0, outcomes.length)
        .mapToObj(i -> new CheckReport(CHECKS.get(i), outcomes[i]))
        .toList();
  }

  static CheckView view(Verdict verdict, Attempt.Printed... printed) {
    return view(verdict, SOURCE, printed);
  }

  static CheckView view(Verdict verdict, SourceFile source, Attempt.Printed... printed) {
    Submission submission = new Submission(EXERCISE.id(), List.of(source), "5f2c");
    Attempt attempt = new Attempt(submission, verdict, Duration.ofMillis(431), List.of(printed));
    return new CheckView(attempt, EXERCISE, List.of(), Sample::advice, true, false);
  }

  static Optional<String> advice(Diagnostic diagnostic) {
    return diagnostic.key().endsWith("cant.resolve.location")
        ? Optional.of("`Context` is not imported here: add `import learn.kit.Context;`")
        : Optional.empty();
  }

  static CheckView rejectedWithSays() {
    Finding ticks =
        new Finding(
            FindingCode.MISMATCH,
            new Says("many-ticks", List.of("3")),
            List.of(new Place(PATH, 19, "declared")),
            new Evidence.Values("[3]", "[3, 2, 1]"));
    Finding noWake =
        new Finding(
            FindingCode.MISMATCH,
            new Says("no-wake", List.of()),
            List.of(new Place(PATH, 21, "ran")),
            new Evidence.Values("1", "0"));
    return view(
        new Verdict.Rejected(
            reports(broken(ticks), broken(noWake), HELD, HELD, needs("one-tick-per-poll")),
            List.of()),
        new Attempt.Printed(new CheckId("one-tick-per-poll"), "left = 3\nleft = 2\n", 0),
        new Attempt.Printed(new CheckId("zero"), "倒数 0 🚀\n".repeat(14), 52_331));
  }

  static CheckView rejectedByKit() {
    Finding borrow =
        Finding.of(
            FindingCode.WAKER_WAKE_ON_BORROW,
            List.of(new Place(PATH, 21, "threw")),
            new Evidence.None());
    return view(
        new Verdict.Rejected(
            reports(broken(borrow), HELD, HELD, HELD, needs("one-tick-per-poll")), List.of()));
  }

  static CheckView blocking() {
    Finding waits =
        Finding.of(
            FindingCode.BLOCKING_IN_POLL,
            List.of(new Place(PATH, 21, "waits"), new Place(PATH, 14, "called")),
            new Evidence.Facts(List.of("LinkedBlockingQueue.take")));
    return view(
        new Verdict.Rejected(
            reports(broken(waits), HELD, HELD, HELD, needs("one-tick-per-poll")), List.of()));
  }

  static CheckView slow() {
    Finding slow =
        Finding.of(
            FindingCode.SLOW_POLL,
            List.of(new Place(PATH, 20, "spins")),
            new Evidence.Facts(List.of("263")));
    return view(new Verdict.Rejected(reports(HELD, broken(slow), HELD, HELD, HELD), List.of()));
  }

  static CheckView threw() {
    Finding threw =
        Finding.of(
            FindingCode.THREW,
            List.of(new Place(PATH, 20, "threw")),
            new Evidence.Thrown(
                "java.lang.IllegalStateException",
                "left is already 0",
                List.of(new Place(PATH, 20, "threw"), new Place(PATH, 14, "called"))));
    return view(new Verdict.Rejected(reports(HELD, HELD, broken(threw), HELD, HELD), List.of()));
  }

  static CheckView hang() {
    Finding hang =
        Finding.of(
            FindingCode.HANG,
            List.of(new Place(PATH, 20, "ran")),
            new Evidence.Threads(
                List.of(
                    new Evidence.Doing("main", "RUNNABLE", "", List.of(new Place(PATH, 20, "ran"))),
                    new Evidence.Doing(
                        "poller-1",
                        "WAITING",
                        "java.util.concurrent.CountDownLatch$Sync",
                        List.of(new Place(PATH, 21, "waits"))))));
    return view(
        new Verdict.Rejected(
            reports(
                broken(hang), HELD, HELD, HELD, new Outcome.NotRun(new Outcome.Because.GivenUp())),
            List.of()));
  }

  static CheckView shapeMismatch() {
    Finding missing =
        Finding.of(
            FindingCode.SHAPE_MISMATCH,
            List.of(),
            new Evidence.Member("public Countdown(int, IntConsumer)", ""));
    Finding differs =
        Finding.of(
            FindingCode.SHAPE_MISMATCH,
            List.of(new Place(PATH, 19, "declared")),
            new Evidence.Member(
                "public Poll<String> Countdown.poll(Context)",
                "public String Countdown.poll(Context)"));
    Outcome silent = new Outcome.NotRun(new Outcome.Because.Undecided("silent", List.of()));
    return view(
        new Verdict.Rejected(
            reports(silent, silent, silent, silent, silent), List.of(missing, differs)));
  }

  static CheckView uncompilable() {
    String key = "compiler.err.cant.resolve.location";
    Diagnostic symbol =
        diagnostic(
            18,
            28,
            7,
            key,
            "cannot find symbol\n  symbol:   class Context\n  location: class Countdown",
            "  public Poll<String> poll(Context cx) {");
    Diagnostic wide =
        diagnostic(
            22,
            35,
            2,
            "compiler.err.expected",
            "';' expected",
            "\treturn Poll.ready(\"点火 ignition\") // 点火");
    Diagnostic far =
        diagnostic(
            25,
            121,
            9,
            "compiler.err.prob.found.req",
            "incompatible types: String cannot be converted to Poll<String>",
            "    return onTick == null ? Poll.pending() : someVeryLongMethodName(left, onTick, cx,"
                + " \"a rather long string here\") + undefined + \"and the rest of the line\";");
    return view(new Verdict.Uncompilable(List.of(symbol, wide, far, symbol, wide)));
  }

  private static Diagnostic diagnostic(
      int line, int column, int length, String key, String message, String source) {
    return new Diagnostic(
        Diagnostic.Severity.ERROR, PATH, line, column, length, key, message, source, List.of());
  }

  static CheckView passed() {
    return view(
        new Verdict.Passed(
            reports(HELD, HELD, HELD, HELD, new Outcome.Held(new Coverage.All(809)))));
  }

  static CheckView inconclusive() {
    Outcome unknown = new Outcome.NotRun(new Outcome.Because.Undecided("cap", List.of()));
    return view(
        new Verdict.Inconclusive(
            reports(HELD, HELD, unknown, HELD, HELD), new Verdict.Why("cap", List.of())));
  }

  static CheckView died() {
    Outcome unknown = new Outcome.NotRun(new Outcome.Because.Undecided("child-died", List.of()));
    return view(
        new Verdict.Inconclusive(
            reports(unknown, unknown, unknown, unknown, unknown),
            new Verdict.Why("child-died", List.of())));
  }
}
