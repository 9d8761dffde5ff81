package learn.cli.terminal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import learn.cli.domain.Localized;
import learn.cli.domain.course.Part;
import learn.cli.domain.quiz.Posed;
import learn.cli.domain.quiz.Question;
import learn.cli.domain.view.QuizView;

/** Pages of a quiz. */
final class SampleQuiz {
  private SampleQuiz() {}

  private static final Part PART =
      new Part(
          "part-1",
          new Localized("Part I – How Async Works", "第一部分：异步是如何工作的"),
          6,
          8,
          new Localized("explain.", "讲清楚。"),
          List.of());

  private static final Question CHOICE =
      new Question.Choice(
          "I-3",
          new Localized(
              "A future returns Pending and has given its waker to nobody. What happens?",
              "一个 Future 返回了 Pending，却没有把 Waker 交给任何人。接下来会怎样？"),
          List.of(
              wrong("It is polled again after a while", "过一会儿会再被 poll"),
              new Question.Option(
                  new Localized("Its task is never polled again", "它所在的任务再也不会被 poll"),
                  true,
                  Optional.empty()),
              wrong("The executor throws", "执行器抛出异常")),
          false,
          new Localized(
              "An executor polls what was woken. Silence looks exactly like waiting, which is why"
                  + " `learn` reports `stalled`.",
              "执行器只 poll 被唤醒的任务。沉默和等待看上去一模一样，所以 `learn` 会报告 `stalled`。"));

  private static final Question ORDER =
      new Question.Order(
          "I-4",
          new Localized(
              "Put the steps of a race-free `poll` on a shared flag in order.",
              "对一面共享的标志，把没有竞态的 `poll` 的各步排好顺序。"),
          List.of(
              new Localized("look at the flag", "查看标志"),
              new Localized("store the waker", "存下 Waker"),
              new Localized("look again", "再看一眼"),
              new Localized("return Pending", "返回 Pending")),
          List.of(),
          new Localized(
              "A `set()` between the first look and the store finds no waker.",
              "夹在第一眼和存 Waker 之间的 `set()` 找不到任何 Waker。"));

  private static final Question MATCH =
      new Question.Match(
          "II-4",
          new Localized("Which channel for which job?", "哪种通道配哪种用途？"),
          List.of(
              pair("one reply to one request", "一个请求，一个回复", "oneshot"),
              pair("work for one consumer, must not be lost", "交给一个消费者的工作，不能丢", "bounded mpsc"),
              pair("the current configuration", "当前的配置", "watch")),
          new Localized("Decide by the number of readers.", "看有几个读者。"));

  private static Question.Option wrong(String en, String zh) {
    return new Question.Option(
        new Localized(en, zh),
        false,
        Optional.of(
            new Localized("It cannot tell: a slow reply looks the same.", "它看不出来：很慢的回复也是这样。")));
  }

  private static Question.Pair pair(String en, String zh, String right) {
    return new Question.Pair(new Localized(en, zh), new Localized(right, right));
  }

  static QuizView choice() {
    return new QuizView.Asked(PART, Posed.of(CHOICE, 0), 3, 8, false);
  }

  static QuizView choiceMissed() {
    return new QuizView.Marked(Posed.of(CHOICE, 0), List.of(2), false);
  }

  static QuizView order() {
    return new QuizView.Asked(PART, Posed.of(ORDER, 1), 1, 2, true);
  }

  static QuizView orderMissed() {
    return new QuizView.Marked(Posed.of(ORDER, 1), List.of(1, 0, 2, 3), false);
  }

  static QuizView match() {
    return new QuizView.Asked(PART, Posed.of(MATCH, 0), 4, 8, false);
  }

  static QuizView matchRight() {
    return new QuizView.Marked(Posed.of(MATCH, 0), List.of(0, 1, 2), true);
  }

  static QuizView passed() {
    return new QuizView.Closed(
        PART, 8, 7, 0, 1, Optional.of(Instant.parse("2026-11-25T08:00:00Z")), true);
  }

  static QuizView leftEarly() {
    return new QuizView.Closed(PART, 3, 3, 5, 0, Optional.empty(), false);
  }

  static QuizView nothingNow() {
    return new QuizView.Closed(
        PART, 0, 0, 0, 3, Optional.of(Instant.parse("2026-11-25T08:00:00Z")), false);
  }
}
