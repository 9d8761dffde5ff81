package grade.ch08_spawn_abort;

import ch08_spawn_abort.JoinError;
import ch08_spawn_abort.JoinError.Panic;
import ch08_spawn_abort.JoinHandle;
import ch08_spawn_abort.Tasks;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestFuture;

/** Knowing how a task ended; stopping it is in {@link AbortGrader}. */
final class SpawnGrader {
  private static final int DONE = 42;
  private final IllegalStateException boom = new IllegalStateException("boom");

  private final Bench bench = new Bench();
  private final Tasks tasks = new Tasks(bench);

  @Check("value")
  void value() {
    TestFuture<Integer> work = TestFuture.after("work", 1, DONE);
    JoinHandle<Integer> handle = tasks.spawn(work);
    Expect.equal(0, work.polls(), "polled-in-spawn");
    Waiting<Integer> joiner = new Waiting<>(handle);
    joiner.isPending();
    Expect.that(!handle.isFinished(), false, true, "finished-early");
    bench.run();
    Expect.that(joiner.task().wakes() > 0, 1, 0, "joiner-asleep");
    joiner.gets(Result.ok(DONE), "wrong-outcome");
    Expect.equal(0, work.drops(), "dropped-finished");
    Expect.equal(0, joiner.task().live(), "left-clones", joiner.task().live());
    joinsLate();
  }

  private void joinsLate() {
    JoinHandle<Integer> handle = tasks.spawn(TestFuture.ready("work", DONE));
    bench.run();
    Expect.that(handle.isFinished(), true, false, "not-finished");
    new Waiting<>(handle).gets(Result.ok(DONE), "wrong-outcome");
  }

  @Check("panic")
  void panic() {
    TestFuture<Integer> bad = TestFuture.manual("bad");
    TestFuture<Integer> good = TestFuture.manual("good");
    Waiting<Integer> joiner = new Waiting<>(tasks.spawn(bad));
    Waiting<Integer> other = new Waiting<>(tasks.spawn(good));
    joiner.isPending();
    bench.run();
    bad.panic(boom);
    bench.run();
    panicked(joiner);
    Expect.equal(0L, bench.escaped(), "escaped");
    good.complete(DONE);
    bench.run();
    other.gets(Result.ok(DONE), "others-suffer");
    panicsAtOnce();
  }

  private void panicsAtOnce() {
    TestFuture<Integer> bad = TestFuture.manual("bad");
    bad.panic(boom);
    Waiting<Integer> joiner = new Waiting<>(tasks.spawn(bad));
    bench.run();
    panicked(joiner);
    Expect.equal(0L, bench.escaped(), "escaped");
  }

  private void panicked(Waiting<Integer> joiner) {
    Poll<Result<Integer, JoinError>> poll;
    try {
      poll = joiner.poll();
    } catch (IllegalStateException thrown) {
      if (thrown != boom && thrown.getCause() != boom) throw thrown;
      Expect.that(false, "Ready(Err(Panic))", thrown, "joiner-crashed");
      return;
    }
    Expect.readyWith(Result.err(new Panic(boom)), poll, "panic-hidden", poll);
  }

  @Check("drop-detaches")
  void dropDetaches() {
    TestFuture<Integer> work = TestFuture.manual("work");
    JoinHandle<Integer> handle = tasks.spawn(work);
    Waiting<Integer> joiner = new Waiting<>(handle);
    bench.run();
    joiner.isPending();
    handle.drop();
    Expect.equal(0, joiner.task().live(), "left-clones", joiner.task().live());
    bench.run();
    goesOn(work);
    work.complete(DONE);
    bench.run();
    Expect.that(work.finished(), "finished", "not", "stopped");
    Expect.equal(0, joiner.task().wakes(), "woke-dropped");
    neverJoined();
  }

  private static void goesOn(TestFuture<Integer> work) {
    Expect.equal(0, work.drops(), "stopped");
  }

  private void neverJoined() {
    TestFuture<Integer> work = TestFuture.after("work", 1, DONE);
    tasks.spawn(work).drop();
    bench.run();
    goesOn(work);
    Expect.that(work.finished(), "finished", "not", "stopped");
  }

  @Check("joiner-woken")
  void joinerWoken() {
    TestFuture<Integer> finishes = TestFuture.manual("finishes");
    TestFuture<Integer> panics = TestFuture.manual("panics");
    JoinHandle<Integer> aborted = tasks.spawn(TestFuture.manual("aborted"));
    Waiting<Integer> first = new Waiting<>(tasks.spawn(finishes));
    Waiting<Integer> second = new Waiting<>(tasks.spawn(panics));
    Waiting<Integer> third = new Waiting<>(aborted);
    bench.run();
    for (Waiting<Integer> each : List.of(first, second, third)) each.isPending();
    finishes.complete(DONE);
    panics.panic(boom);
    aborted.abort();
    bench.run();
    woken(first, "Ok");
    woken(second, "Err(Panic)");
    woken(third, "Err(Cancelled)");
    movesToAnotherTask();
  }

  private static void woken(Waiting<Integer> joiner, String end) {
    int wakes = joiner.task().wakes();
    Expect.that(wakes > 0, 1, 0, "no-wake", end);
    Expect.that(wakes <= 2, 1, wakes, "many-wakes", end, wakes);
  }

  private void movesToAnotherTask() {
    TestFuture<Integer> work = TestFuture.manual("work");
    Waiting<Integer> joiner = new Waiting<>(tasks.spawn(work));
    ProbeWaker other = new ProbeWaker();
    joiner.isPending();
    Expect.pending(joiner.poll(other), "joined-early");
    bench.run();
    work.complete(DONE);
    bench.run();
    Expect.that(other.wakes() > 0, 1, 0, "not-latest");
  }
}
