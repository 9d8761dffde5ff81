package grade.ch02_callback_bridge;

import ch02_callback_bridge.CallbackFuture;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/** A future that moves from one task to another while the sensor answers. */
final class Meeting {
  private static final String VALUE = "21.5";

  private final Courier sensor = new Courier(VALUE);
  private final CallbackFuture future = new CallbackFuture(sensor);
  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();
  private ProbeWaker latest = a;
  private Poll<String> last = Poll.pending();

  void pollTwice() {
    last = a.poll(future);
    if (last.isReady()) return;
    latest = b;
    last = b.poll(future);
  }

  void answer() {
    sensor.answer();
  }

  /** Who polled last has the value, or has been told to come for it. */
  void whoWaitsIsWokenOnce() {
    Interleavings.readyOrWoken(last, latest);
    int wakes = a.wakes() + b.wakes();
    Expect.that(wakes <= 1, "0 | 1", wakes, "many-wakes", wakes);
    if (last instanceof Poll.Ready<String>(String value))
      Expect.equal(VALUE, value, "wrong-value", value);
  }
}
