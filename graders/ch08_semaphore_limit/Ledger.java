package grade.ch08_semaphore_limit;

import ch08_semaphore_limit.AsyncMutex;
import ch08_semaphore_limit.Guard;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/** Two tasks add one to what a mutex guards. */
final class Ledger {
  private final AsyncMutex<Integer> sum = new AsyncMutex<>(0);
  private final Clerk first = new Clerk();
  private final Clerk second = new Clerk();

  private final class Clerk {
    private final Future<Guard<Integer>> lock = sum.lock();
    private final ProbeWaker task = new ProbeWaker();
    private Poll<Guard<Integer>> last = Poll.pending();

    void add() {
      last = task.poll(lock);
      if (!(last instanceof Poll.Ready<Guard<Integer>>(Guard<Integer> guard))) return;
      guard.set(guard.get() + 1);
      guard.close();
    }

    void finish() {
      Interleavings.readyOrWoken(last, task);
      if (!last.isReady()) add();
    }
  }

  void addFirst() {
    first.add();
  }

  void addSecond() {
    second.add();
  }

  void twoWereAdded() {
    first.finish();
    second.finish();
    Guard<Integer> guard = Expect.ready(new ProbeWaker().poll(sum.lock()), "lock-lost");
    Expect.equal(2, guard.get(), "wrong-sum", guard.get());
  }
}
