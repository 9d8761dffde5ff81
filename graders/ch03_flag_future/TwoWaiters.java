package grade.ch03_flag_future;

import ch03_flag_future.Flag;
import learn.grade.Interleavings;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;

/** Two tasks come to one flag while it is raised. */
final class TwoWaiters {
  private final Flag flag = new Flag();
  private final Waiter first = new Waiter(flag.whenSet());
  private final Waiter second = new Waiter(flag.whenSet());

  /** A task, its future, and what the future has answered. */
  private static final class Waiter {
    private final Future<Unit> future;
    private final ProbeWaker task = new ProbeWaker();
    private Poll<Unit> answer = Poll.pending();

    Waiter(Future<Unit> future) {
      this.future = future;
    }

    void poll() {
      answer = task.poll(future);
    }
  }

  void pollFirst() {
    first.poll();
  }

  void pollSecond() {
    second.poll();
  }

  void set() {
    flag.set();
  }

  void nobodyIsForgotten() {
    Interleavings.readyOrWoken(first.answer, first.task);
    Interleavings.readyOrWoken(second.answer, second.task);
  }
}
