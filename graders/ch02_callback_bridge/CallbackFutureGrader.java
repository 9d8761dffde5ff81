package grade.ch02_callback_bridge;

import ch02_callback_bridge.CallbackFuture;
import java.util.concurrent.atomic.AtomicInteger;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

final class CallbackFutureGrader {
  private final ManualSensor sensor = new ManualSensor();
  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();

  @Check("starts-on-first-poll")
  void startsOnFirstPoll() {
    CallbackFuture future = new CallbackFuture(sensor);
    Expect.equal(0, sensor.reads(), "read-early");
    poll(a, future);
    Expect.that(sensor.reads() > 0, 1, 0, "not-read");
    for (int more = 0; more < 3; more++) poll(a, future);
    Expect.equal(1, sensor.reads(), "read-again", sensor.reads());
  }

  @Check("callback-inside-read")
  void callbackInsideRead() {
    AtomicInteger reads = new AtomicInteger();
    CallbackFuture future =
        new CallbackFuture(
            callback -> {
              if (reads.getAndIncrement() == 0) callback.accept("at once");
            });
    String value = Expect.ready(poll(a, future), "pending");
    Expect.equal("at once", value, "wrong-value", value);
  }

  @Check("wake-after-callback")
  void wakeAfterCallback() {
    CallbackFuture future = new CallbackFuture(sensor);
    Expect.pending(poll(a, future), "early");
    Expect.equal(0, a.wakes(), "self-woke");
    sensor.answer();
    Expect.that(a.wakes() > 0, 1, 0, "no-wake");
    Expect.equal(1, a.wakes(), "many-wakes", a.wakes());
    String value = Expect.ready(poll(a, future), "still-pending");
    Expect.equal(ManualSensor.READING, value, "wrong-value", value);
  }

  @Check("latest-waker-wins")
  void latestWakerWins() {
    CallbackFuture future = new CallbackFuture(sensor);
    poll(a, future);
    poll(b, future);
    sensor.answer();
    Expect.equal(0, a.wakes(), "woke-first");
    Expect.that(b.wakes() > 0, 1, 0, "not-woken");
    Expect.equal(1, b.wakes(), "many-wakes", b.wakes());
    Expect.equal(0, a.live(), "kept-first");
  }

  @Check("same-waker-cheap")
  void sameWakerCheap() {
    CallbackFuture future = new CallbackFuture(sensor);
    for (int polls = 0; polls < 1_000; polls++) poll(a, future);
    Expect.that(a.clones() <= 2, "≤ 2", a.clones(), "many-clones", a.clones());
  }

  @Check("drop-forgets")
  void dropForgets() {
    new CallbackFuture(sensor).drop(); // abandoned before anybody polled: nothing to give up yet
    CallbackFuture future = new CallbackFuture(sensor);
    poll(a, future);
    int before = a.wakes();
    future.drop();
    Expect.equal(0, a.live(), "kept", a.live());
    sensor.answer();
    Expect.equal(before, a.wakes(), "woke");
    Expect.equal(0, a.live(), "kept", a.live());
  }

  static Poll<String> poll(ProbeWaker waker, CallbackFuture future) {
    Poll<String> poll = waker.poll(future);
    Expect.that(poll != null, "Ready | Pending", "null", "");
    return poll;
  }
}
