package grade.ch07_multi_thread;

import java.util.concurrent.Semaphore;
import learn.grade.Background;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/** Waits for a future on a thread of its own, polling it when it rings. */
final class Asking {
  private Asking() {}

  /** Its value, or throws what it throws; {@code hang} in these words if it never ends. */
  static <T> T outcome(Future<T> future, String why) {
    return Background.run(() -> poll(future)).join(why);
  }

  private static <T> T poll(Future<T> future) throws InterruptedException {
    Semaphore rings = new Semaphore(0);
    ProbeWaker waker = new ProbeWaker().onWake(rings::release);
    while (true) {
      if (waker.poll(future) instanceof Poll.Ready<T>(T value)) return value;
      rings.acquire();
    }
  }
}
