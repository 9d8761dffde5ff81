package grade.ch02_callback_bridge;

import ch02_callback_bridge.CallbackFuture;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;
import learn.kit.test.Race;

final class CallbackFutureGrader {
  private static final String VALUE = "21.5";
  private static final int MANY = 1_000;

  private final Thermometer sensor = new Thermometer(VALUE);
  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();

  @Check("starts-on-first-poll")
  void startsOnFirstPoll() {
    CallbackFuture future = new CallbackFuture(sensor);
    Expect.equal(0, sensor.reads(), "read-early");
    poll(a, future);
    Expect.that(sensor.reads() > 0, 1, 0, "not-read");
    poll(a, future);
    poll(b, future);
    sensor.answer();
    poll(b, future);
    Expect.equal(1, sensor.reads(), "read-again", sensor.reads());
  }

  @Check("callback-inside-read")
  void callbackInsideRead() {
    Poll<String> first = poll(a, new CallbackFuture(Thermometer.answeringAtOnce(VALUE)));
    value(first, "pending");
  }

  @Check("wake-after-callback")
  void wakeAfterCallback() {
    CallbackFuture future = new CallbackFuture(sensor);
    Expect.pending(poll(a, future), "early");
    Expect.equal(0, a.wakes(), "self-woke");
    sensor.answer();
    Expect.that(a.wakes() > 0, 1, 0, "no-wake");
    value(poll(a, future), "still-pending");
    Expect.equal(1, a.wakes(), "many-wakes", a.wakes());
  }

  @Check("latest-waker-wins")
  void latestWakerWins() {
    CallbackFuture future = new CallbackFuture(sensor);
    poll(a, future);
    poll(b, future);
    sensor.answer();
    Expect.that(b.wakes() > 0, 1, 0, "not-latest", a.wakes());
    Expect.equal(0, a.wakes(), "woke-old");
    Expect.equal(1, b.wakes(), "many-wakes", b.wakes());
    Expect.equal(0, a.live(), "old-kept", a.live());
    value(poll(b, future), "still-pending");
  }

  @Check("same-waker-cheap")
  void sameWakerCheap() {
    CallbackFuture future = new CallbackFuture(sensor);
    for (int n = 0; n < MANY; n++) poll(a, future);
    Expect.that(a.clones() <= 2, "0 … 2", a.clones(), "many-clones", MANY, a.clones());
  }

  @Check("race-at-clone")
  void raceAtClone() throws InterruptedException {
    answersWhileCloning(a, new CallbackFuture(sensor), sensor);
    // A waker is there already, and is being replaced.
    Thermometer other = new Thermometer(VALUE);
    CallbackFuture moved = new CallbackFuture(other);
    poll(a, moved);
    answersWhileCloning(b, moved, other);
  }

  private static void answersWhileCloning(
      ProbeWaker task, CallbackFuture future, Thermometer sensor) throws InterruptedException {
    AtomicReference<Thread> racer = new AtomicReference<>();
    task.onClone(() -> raceOnce(racer, sensor));
    Poll<String> poll = poll(task, future);
    // Held up by the learner's lock until now, if at all.
    if (racer.get() != null) racer.get().join();
    // Cloned before read() was called: no callback could race.
    else sensor.answer();
    if (!poll.isReady()) {
      Expect.that(task.wakes() > 0, "Ready | wake", poll, "lost");
      poll = poll(task, future);
    }
    value(poll, "still-pending");
  }

  private static void raceOnce(AtomicReference<Thread> racer, Thermometer sensor) {
    if (sensor.reads() > 0 && racer.get() == null) racer.set(Race.against(sensor::answer));
  }

  @Check("not-under-lock")
  void notUnderLock() {
    CallbackFuture future = new CallbackFuture(sensor);
    poll(a, future);
    AtomicReference<Poll<String>> rival = new AtomicReference<>();
    AtomicReference<HeldUp> heldUp = new AtomicReference<>();
    a.onWake(() -> pollsElsewhere(future, rival, heldUp));
    sensor.answer();
    // Told here and not inside wake, where the submission might catch it.
    HeldUp there = heldUp.get();
    if (there != null) Expect.equal("Ready", there.state(), "held-up", there.method());
    Expect.that(a.wakes() > 0, 1, 0, "no-wake");
    value(rival.get(), "too-early");
  }

  private void pollsElsewhere(
      CallbackFuture future, AtomicReference<Poll<String>> rival, AtomicReference<HeldUp> heldUp) {
    a.onWake(() -> {});
    Thread thread = Race.against(() -> rival.set(a.poll(future)));
    if (rival.get() == null && thread.isAlive()) heldUp.set(HeldUp.at(thread));
  }

  @Check("drop-forgets")
  void dropForgets() {
    CallbackFuture future = new CallbackFuture(sensor);
    poll(a, future);
    future.drop();
    Expect.equal(0, a.live(), "leaked", a.live());
    sensor.answer();
    Expect.equal(0, a.wakes(), "woke", a.wakes());
    Expect.equal(0, a.live(), "leaked", a.live());
    dropsBeforeFirstPoll();
  }

  private static void dropsBeforeFirstPoll() {
    Thermometer untouched = new Thermometer(VALUE);
    CallbackFuture future = new CallbackFuture(untouched);
    int before = untouched.reads();
    future.drop();
    Expect.equal(before, untouched.reads(), "read-in-drop");
  }

  /**
   * Where in the submission a thread is held up; it stays there while somebody looks. The method
   * and not the line: compiled code tells the line after a monitor's as often as the monitor's own.
   */
  private record HeldUp(Thread.State state, String method) {
    private static final String PACKAGE = "ch02_callback_bridge.";

    static HeldUp at(Thread thread) {
      String method =
          Arrays.stream(thread.getStackTrace())
              .filter(frame -> frame.getClassName().startsWith(PACKAGE))
              .findFirst()
              .map(frame -> frame.getClassName() + "." + frame.getMethodName())
              .map(name -> name.substring(PACKAGE.length()))
              .orElse("poll");
      return new HeldUp(thread.getState(), method);
    }
  }

  private static void value(Poll<String> poll, String otherwise) {
    String value = Expect.ready(poll, otherwise);
    Expect.equal(VALUE, value, "wrong-value", value);
  }

  private static Poll<String> poll(ProbeWaker task, CallbackFuture future) {
    return Expect.answered(task.poll(future));
  }
}
