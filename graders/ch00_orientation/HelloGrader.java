package grade.ch00_orientation;

import ch00_orientation.Hello;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

final class HelloGrader {
  private final ProbeWaker waker = new ProbeWaker();

  @Check("ready-at-once")
  void readyAtOnce() {
    Future<Integer> answer = Hello.answer();
    Expect.that(answer != null, "Future", "null", "no-future");
    Poll<Integer> first = waker.poll(answer);
    Expect.that(first != null, "Ready(42)", "null", "no-poll");
    int value = Expect.ready(first, "pending");
    Expect.equal(42, value, "wrong-value", value);
  }

  @Check("no-wake")
  void noWake() {
    waker.poll(Hello.answer());
    Expect.equal(0, waker.wakes(), "woke", waker.wakes());
    Expect.equal(0, waker.clones(), "cloned", waker.clones());
  }
}
