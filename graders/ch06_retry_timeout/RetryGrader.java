package grade.ch06_retry_timeout;

import ch06_retry_timeout.Retry;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

final class RetryGrader {
  private static final Result<String, String> OK = Result.ok("tea");
  private static final int SPURIOUS = 3;
  private static final int MOST_POLLS = 20;

  private final ProbeWaker task = new ProbeWaker();

  @Check("first-ok")
  void firstOk() {
    Attempts attempts = Attempts.ready(List.of(OK));
    Result<String, String> seen = Expect.ready(poll(new Retry<>(3, attempts)), "still-pending");
    Expect.equal(OK, seen, "wrong-value", seen);
    Expect.equal(1, attempts.calls(), "tried-again", attempts.calls());
    afterAWait();
  }

  private void afterAWait() {
    Attempts attempts = Attempts.manual();
    Retry<String, String> retry = new Retry<>(3, attempts);
    Expect.pending(poll(retry), "ready-early");
    attempts.attempt(1).complete(OK);
    Expect.that(task.wakes() > 0, 1, 0, "waker-lost");
    Result<String, String> seen = Expect.ready(poll(retry), "still-pending");
    Expect.equal(OK, seen, "wrong-value", seen);
    Expect.equal(1, attempts.calls(), "tried-again", attempts.calls());
  }

  @Check("counts-attempts")
  void countsAttempts() {
    allFail(3);
    allFail(1);
    Attempts attempts = Attempts.ready(List.of(Result.err("error 1"), Result.err("error 2"), OK));
    Result<String, String> seen = untilReady(new Retry<>(5, attempts));
    Expect.equal(OK, seen, "ok-ignored", seen, attempts.calls());
    Expect.equal(3, attempts.calls(), "tried-again", attempts.calls());
  }

  private void allFail(int max) {
    Attempts attempts = Attempts.ready(List.of(Result.err("error 1")));
    Result<String, String> seen = untilReady(new Retry<>(max, attempts));
    int calls = attempts.calls();
    Expect.that(calls >= max, max, calls, "too-few", calls, max);
    Expect.equal(max, calls, "too-many", calls, max);
    Expect.equal(Result.err("error " + max), seen, "not-last", seen, max);
  }

  /** Polled until it has an answer, whoever asks for that: in which poll is another check. */
  private Result<String, String> untilReady(Retry<String, String> retry) {
    Poll<Result<String, String>> poll = poll(retry);
    for (int n = 1; n < MOST_POLLS && !poll.isReady(); n++) poll = poll(retry);
    return Expect.ready(poll, "never");
  }

  @Check("immediate-next")
  void immediateNext() {
    Attempts attempts = Attempts.ready(List.of(Result.err("error 1"), Result.err("error 2"), OK));
    Poll<Result<String, String>> first = poll(new Retry<>(3, attempts));
    int calls = attempts.calls();
    Expect.that(first.isReady() || task.wakes() > 0, "Ready", first, "silent", calls);
    Expect.ready(first, "another-poll", calls);
    failsLater();
  }

  private void failsLater() {
    Attempts attempts = Attempts.manual();
    Retry<String, String> retry = new Retry<>(3, attempts);
    poll(retry);
    attempts.attempt(1).complete(Result.err("error 1"));
    Expect.pending(poll(retry), "gave-up");
    Expect.equal(2, attempts.calls(), "next-not-made", attempts.calls());
    Expect.that(attempts.attempt(2).polls() > 0, 1, 0, "next-not-polled");
  }

  @Check("one-attempt-alive")
  void oneAttemptAlive() {
    Attempts attempts = Attempts.manual();
    Retry<String, String> retry = new Retry<>(3, attempts);
    for (int attempt = 1; attempt <= 3; attempt++) {
      for (int n = 0; n < SPURIOUS; n++) Expect.pending(poll(retry), "ready-early");
      Expect.equal(attempt, attempts.calls(), "restarted", attempt, attempts.calls());
      attempts.attempt(attempt).complete(Result.err("error " + attempt));
    }
    Expect.ready(poll(retry), "still-pending");
    Expect.equal(0, attempts.overlaps(), "two-alive");
  }

  @Check("lazy")
  void lazy() {
    Attempts attempts = Attempts.manual();
    Retry<String, String> retry = new Retry<>(3, attempts);
    Expect.equal(0, attempts.calls(), "called-early", attempts.calls());
    retry.drop();
    Expect.equal(0, attempts.calls(), "called-in-drop");
  }

  @Check("drop")
  void drop() {
    Attempts attempts = Attempts.manual();
    Retry<String, String> retry = new Retry<>(3, attempts);
    poll(retry);
    attempts.attempt(1).complete(Result.err("error 1"));
    poll(retry);
    retry.drop();
    Expect.equal(1, attempts.attempt(2).drops(), "attempt-kept", attempts.attempt(2).drops());
    TimeoutGrader.dropReachesBoth();
  }

  private Poll<Result<String, String>> poll(Retry<String, String> retry) {
    return Expect.answered(task.poll(retry));
  }
}
