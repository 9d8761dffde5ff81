package grade.ch06_join_select;

import static grade.ch06_join_select.Asking.drops;
import static grade.ch06_join_select.Asking.poll;

import ch06_join_select.Join;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

final class JoinGrader {
  private static final int SPURIOUS = 3;

  private final ProbeWaker task = new ProbeWaker();
  private final Child<String> a = Child.manual("a");
  private final Child<Integer> b = Child.manual("b");
  private final Join<String, Integer> join = new Join<>(a, b);

  @Check("first-poll-starts-both")
  void firstPollStartsBoth() {
    Expect.equal(0, a.polls() + b.polls(), "polled-early");
    Expect.pending(poll(task, join), "ready-early");
    Expect.that(a.polls() > 0, 1, 0, "first-not-asked");
    Expect.that(b.polls() > 0, 1, 0, "second-not-asked");
  }

  @Check("join-keeps-early-result")
  void joinKeepsEarlyResult() {
    poll(task, join);
    b.complete(2);
    Expect.that(task.wakes() > 0, 1, 0, "waker-lost", "b");
    for (int n = 0; n < SPURIOUS; n++) Expect.pending(poll(task, join), "ready-early");
    a.complete("one");
    bothAre("one", 2, poll(task, join));
    firstEndsFirst();
    bothAre("x", 3, poll(task, new Join<>(Child.ready("a", "x"), Child.ready("b", 3))));
  }

  private void firstEndsFirst() {
    Child<String> first = Child.manual("a");
    Child<Integer> second = Child.manual("b");
    Join<String, Integer> other = new Join<>(first, second);
    poll(task, other);
    first.complete("early");
    for (int n = 0; n < SPURIOUS; n++) Expect.pending(poll(task, other), "ready-early");
    second.complete(7);
    bothAre("early", 7, poll(task, other));
  }

  private static void bothAre(String a, int b, Poll<Join.Both<String, Integer>> poll) {
    Join.Both<String, Integer> both = Expect.ready(poll, "still-pending");
    Expect.equal(new Join.Both<>(a, b), both, "wrong-values", both);
  }

  @Check("join-drop")
  void joinDrop() {
    poll(task, join);
    b.complete(2);
    poll(task, join);
    join.drop();
    drops(1, a, "not-dropped");
    dropsTheSecondAsWell();
    dropsBeforeAnyPoll();
    dropsAfterAPanic();
  }

  private void dropsTheSecondAsWell() {
    Child<String> first = Child.manual("a");
    Child<Integer> second = Child.manual("b");
    Join<String, Integer> other = new Join<>(first, second);
    poll(task, other);
    first.complete("one");
    poll(task, other);
    other.drop();
    drops(1, second, "not-dropped");
  }

  private static void dropsBeforeAnyPoll() {
    Child<String> first = Child.manual("a");
    Child<Integer> second = Child.manual("b");
    new Join<>(first, second).drop();
    drops(1, first, "unpolled");
    drops(1, second, "unpolled");
  }

  /** A panic of one ends the join; its owner then drops it, and so the other one. */
  private void dropsAfterAPanic() {
    Child<String> first = Child.manual("a");
    Child<Integer> second = Child.manual("b");
    Join<String, Integer> other = new Join<>(first, second);
    poll(task, other);
    second.panic(new IllegalArgumentException("b"));
    Expect.throwing(IllegalArgumentException.class, () -> task.poll(other), "panic-swallowed");
    other.drop();
    drops(1, first, "after-panic");
  }
}
