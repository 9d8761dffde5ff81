package grade.ch02_callback_bridge;

import static grade.ch02_callback_bridge.CallbackFutureGrader.poll;

import ch02_callback_bridge.CallbackFuture;
import java.util.concurrent.atomic.AtomicReference;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

final class RaceGrader {
  private final ManualSensor sensor = new ManualSensor();
  private final CallbackFuture future = new CallbackFuture(sensor);
  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();
  private final Racer racer = new Racer();

  @Check("race-at-clone")
  void raceAtClone() {
    warmUp();
    new RaceGrader().callbackDuringFirstPoll();
    callbackDuringSecondPoll();
  }

  private void callbackDuringFirstPoll() {
    callbackDuringCloneOf(a);
  }

  // Whoever clones before it calls read had nobody to race with in its first poll; now it has.
  private void callbackDuringSecondPoll() {
    poll(a, future);
    callbackDuringCloneOf(b);
  }

  private void callbackDuringCloneOf(ProbeWaker latest) {
    latest.onClone(() -> racer.start(sensor::answer, sensor.reads() > 0));
    Poll<String> poll = poll(latest, future);
    racer.join();
    if (racer.started() && !poll.isReady()) {
      Expect.that(latest.wakes() > 0, "Ready | wake", "Pending, no wake", "lost");
      Expect.ready(poll(latest, future), "still-pending");
    }
  }

  @Check("not-under-lock")
  void notUnderLock() {
    warmUp();
    AtomicReference<Poll<String>> seen = new AtomicReference<>(Poll.pending());
    poll(a, future);
    a.onWake(() -> racer.start(() -> seen.set(poll(b, future)), true));
    sensor.answer();
    racer.join();
    Expect.that(!racer.wasHeldUp(), "returned", "waiting", "blocked");
    // Whether anybody is woken at all is another check's matter.
    boolean told = seen.get().isReady() || b.wakes() > 0;
    Expect.that(told || !racer.started(), "Ready", seen.get(), "too-early");
  }

  /** Everything a race calls has been loaded before: a racer must not wait for a class. */
  private static void warmUp() {
    RaceGrader once = new RaceGrader();
    poll(once.a, once.future);
    poll(once.b, once.future);
    once.sensor.answer();
    poll(once.b, once.future);
    once.racer.start(() -> {}, true);
  }
}
