package grade.ch07_multi_thread;

import ch07_multi_thread.PoolRuntime;
import ch07_run_queue.Handle;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import learn.grade.Background;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;
import learn.kit.test.Race;

/** Real workers, held where the order matters. */
final class PoolGrader {
  private final Workers workers = new Workers();
  private final Gate gate = new Gate();

  @Check("parallel")
  void parallel() {
    PoolRuntime pool = new PoolRuntime(4, workers);
    List<Thread> on = new CopyOnWriteArrayList<>();
    List<Handle<Integer>> handles = new ArrayList<>();
    for (int n = 0; n < 5; n++) handles.add(spawned(pool, held(n, on)));
    gate.awaitArrived(4, "fewer");
    gate.open();
    for (int n = 0; n < 5; n++) {
      int value = Asking.outcome(handles.get(n), "handle-waits");
      Expect.equal(n, value, "value", value, n);
      Expect.that(handles.get(n).isFinished(), true, false, "not-finished");
    }
    Expect.that(on.stream().allMatch(workers::made), "workers", "others", "elsewhere");
    Expect.that(workers.count() <= 4, 4, workers.count(), "more", workers.count());
  }

  private Future<Integer> held(int value, List<Thread> on) {
    return cx -> {
      on.add(Thread.currentThread());
      gate.pass();
      return Poll.ready(value);
    };
  }

  @Check("never-overlap")
  void neverOverlap() {
    PoolRuntime pool = new PoolRuntime(2, workers);
    Child held =
        new Child(
            "held",
            (number, cx) -> {
              if (number == 1) gate.pass();
              return Poll.pending();
            });
    spawned(pool, held);
    gate.awaitArrived(1, "not-polled");
    for (int n = 0; n < 3; n++) Background.run(() -> ring(held)).join("wake-waits");
    // The other worker takes what is in the queue, oldest first: this comes after such an entry.
    Asking.outcome(spawned(pool, cx -> Poll.ready("marker")), "other-worker");
    Expect.equal(1, held.polls(), "polled-twice");
    gate.open();
    held.awaitPolls(2, "lost");
  }

  private static Void ring(Child child) {
    child.ring();
    return null;
  }

  @Check("notified-while-running")
  void notifiedWhileRunning() {
    PoolRuntime pool = new PoolRuntime(1, workers);
    Child task =
        new Child(
            "task",
            (number, cx) -> {
              if (number == 1) wakeTwiceFromElsewhere(cx.waker().clone());
              return Poll.pending();
            });
    spawned(pool, task);
    task.awaitPolls(2, "lost");
    afterAll(pool);
    Expect.equal(2, task.polls(), "too-many", task.polls());
    task.ring();
    task.awaitPolls(3, "asleep");
    afterAll(pool);
    Expect.equal(3, task.polls(), "too-many", task.polls() - 1);
  }

  private static void wakeTwiceFromElsewhere(Waker waker) {
    Race.against(waker::wakeByRef);
    Race.against(waker::wakeByRef);
  }

  /** When this returns, the one worker has been through the queue, and is out of the last poll. */
  private static void afterAll(PoolRuntime pool) {
    for (int n = 0; n < 2; n++)
      Asking.outcome(spawned(pool, cx -> Poll.ready("marker")), "worker-gone");
  }

  @Check("panic-isolated")
  void panicIsolated() {
    PoolRuntime pool = new PoolRuntime(4, workers);
    List<Panicking> tasks = new ArrayList<>();
    List<Handle<String>> handles = new ArrayList<>();
    for (int n = 0; n < 4; n++) {
      Panicking task = new Panicking(gate);
      tasks.add(task);
      handles.add(spawned(pool, task));
    }
    // So that each worker meets one of them.
    gate.awaitArrived(4, "fewer");
    gate.open();
    Gate second = new Gate();
    for (int n = 0; n < 4; n++) spawned(pool, passing(second));
    second.awaitArrived(4, "workers-died");
    second.open();
    for (int n = 0; n < 4; n++) rethrows(handles.get(n), tasks.get(n));
  }

  private static Future<String> passing(Gate gate) {
    return cx -> {
      gate.pass();
      return Poll.ready("passed");
    };
  }

  private static void rethrows(Handle<String> handle, Panicking task) {
    Throwable seen =
        Expect.throwing(
            Panicking.Panic.class, () -> Asking.outcome(handle, "handle-waits"), "not-rethrown");
    Expect.that(seen == task.panic, task.panic, "another one", "not-rethrown");
    Expect.that(task.drops() < 2, 1, task.drops(), "dropped-twice", task.drops());
  }

  static <T> Handle<T> spawned(PoolRuntime pool, Future<T> future) {
    Handle<T> handle = pool.spawn(future);
    Expect.that(handle != null, "Handle", "null", "");
    return handle;
  }
}
