package grade.ch07_run_queue;

import ch07_run_queue.Handle;
import ch07_run_queue.RunQueue;
import java.util.ArrayList;
import java.util.List;
import learn.grade.Background;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestFuture;

/** What the one who spawned gets to know. */
final class HandleGrader {
  private final RunQueue queue = new RunQueue();
  private final ProbeWaker asker = new ProbeWaker();
  private final TestFuture<String> child = TestFuture.manual("child");

  @Check("handle-result")
  void handleResult() {
    Handle<String> handle = spawned(child);
    Expect.pending(asker.poll(handle), "early");
    queue.runUntilIdle();
    Expect.pending(asker.poll(handle), "early");
    Expect.that(!handle.isFinished(), false, true, "finished-early");
    // One for no reason is allowed; one for each poll would go round for ever.
    int before = asker.wakes();
    Expect.that(before < 2, 0, before, "woken-early", before);
    child.complete("parcel");
    queue.runUntilIdle();
    Expect.that(handle.isFinished(), true, false, "not-finished");
    Expect.that(asker.wakes() > before, before + 1, before, "not-woken");
    Expect.readyWith("parcel", asker.poll(handle), "value");
    Expect.equal(0, asker.live(), "left-clones", asker.live());
    readyAtTheFirstPoll();
    anotherTaskAsks();
    handedOn();
    detached();
  }

  private void readyAtTheFirstPoll() {
    Handle<String> handle = spawned(TestFuture.ready("ready", "at once"));
    queue.runUntilIdle();
    Expect.readyWith("at once", asker.poll(handle), "value");
  }

  // A handle is a future like any other, so it can be a task.
  private void anotherTaskAsks() {
    TestFuture<String> inner = TestFuture.manual("inner");
    Handle<String> outer = spawned(spawned(inner));
    queue.runUntilIdle();
    inner.complete("through two tasks");
    queue.runUntilIdle();
    Expect.that(outer.isFinished(), true, false, "task-not-woken");
    Expect.readyWith("through two tasks", asker.poll(outer), "value");
  }

  private void handedOn() {
    TestFuture<String> slow = TestFuture.manual("slow");
    Handle<String> handle = spawned(slow);
    ProbeWaker first = new ProbeWaker();
    ProbeWaker second = new ProbeWaker();
    Expect.pending(first.poll(handle), "early");
    Expect.pending(second.poll(handle), "early");
    slow.complete("late");
    queue.runUntilIdle();
    Expect.that(second.wakes() > 0, 1, 0, "new-asker");
    Expect.equal(0, first.live() + second.live(), "left-clones", first.live() + second.live());
  }

  private void detached() {
    TestFuture<String> slow = TestFuture.manual("slow");
    Handle<String> handle = spawned(slow);
    queue.runUntilIdle();
    ProbeWaker gone = new ProbeWaker();
    Expect.pending(gone.poll(handle), "early");
    handle.drop();
    Expect.equal(0, gone.live(), "left-clones", gone.live());
    slow.complete("nobody asks");
    queue.runUntilIdle();
    Expect.that(slow.finished() && slow.drops() == 0, "finished", "dropped", "cancelled");
    Expect.equal(0, gone.wakes(), "woke-dropped");
  }

  @Check("panic-isolated")
  void panicIsolated() throws Exception {
    List<String> log = new ArrayList<>();
    Panicking atOnce = new Panicking(false);
    Panicking later = new Panicking(true);
    Handle<String> first = spawned(atOnce);
    queue.spawn(new Turns("other", 2, log));
    Handle<String> second = spawned(later);
    asker.poll(second);
    int told = polls();
    Expect.equal(List.of("other", "other"), log, "ended", log.size());
    Expect.equal(5, told, "count", told);
    Expect.equal(0, queue.alive(), "alive", queue.alive());
    Expect.that(asker.wakes() > 0, 1, 0, "not-woken");
    rethrows(first, atOnce);
    rethrows(second, later);
    blockOnThrows();
  }

  // Words of this check for what leaves the queue instead of staying with its task.
  private int polls() {
    try {
      return queue.runUntilIdle();
    } catch (Panicking.Panic escaped) {
      Expect.that(false, "runUntilIdle() returns", escaped, "escaped");
      throw escaped;
    }
  }

  private void rethrows(Handle<String> handle, Panicking task) {
    Expect.that(handle.isFinished(), true, false, "not-finished");
    Throwable seen =
        Expect.throwing(Panicking.Panic.class, () -> asker.poll(handle), "not-rethrown");
    Expect.that(seen == task.panic, task.panic, "another one", "not-rethrown");
    Expect.that(task.drops() < 2, 1, task.drops(), "dropped-twice", task.drops());
  }

  private void blockOnThrows() {
    Panicking main = new Panicking(true);
    Background<String> run = Background.run(() -> queue.blockOn(main));
    Background.awaitEnd(run.thread(), "block-on-waits");
    Throwable seen = Expect.throwing(Panicking.Panic.class, run::join, "block-on");
    Expect.that(seen == main.panic, main.panic, "another one", "block-on");
  }

  private <T> Handle<T> spawned(Future<T> future) {
    Handle<T> handle = queue.spawn(future);
    Expect.that(handle != null, "Handle", "null", "");
    return handle;
  }
}
