package grade.ch08_spawn_abort;

import ch08_spawn_abort.AbortHandle;
import ch08_spawn_abort.JoinError;
import ch08_spawn_abort.JoinError.Cancelled;
import ch08_spawn_abort.JoinHandle;
import ch08_spawn_abort.Tasks;
import java.util.ArrayList;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestFuture;

/** Stopping a task: only the executor touches its future. */
final class AbortGrader {
  private static final int DONE = 42;
  private final Result<Integer, JoinError> cancelled = Result.err(new Cancelled());

  private final Bench bench = new Bench();
  private final Tasks tasks = new Tasks(bench);

  @Check("abort-drops-future")
  void abortDropsFuture() {
    TestFuture<Integer> work = TestFuture.manual("work");
    JoinHandle<Integer> handle = tasks.spawn(work);
    bench.run();
    int polls = work.polls();
    AbortHandle abort = handle.abortHandle();
    abort.abort();
    abort.abort();
    Expect.equal(0, work.drops(), "dropped-by-caller");
    bench.run();
    Expect.that(work.drops() > 0, 1, 0, "not-dropped");
    Expect.equal(1, work.drops(), "dropped-again", work.drops());
    Expect.equal(polls, work.polls(), "polled-again");
    new Waiting<>(handle).gets(cancelled, "wrong-outcome");
    Expect.equal(0L, bench.unfinished(), "left-behind");
    detachedAndAborted();
  }

  // Whoever may stop a task need not be the one who waits for it.
  private void detachedAndAborted() {
    TestFuture<Integer> work = TestFuture.manual("work");
    JoinHandle<Integer> handle = tasks.spawn(work);
    AbortHandle abort = handle.abortHandle();
    bench.run();
    handle.drop();
    abort.abort();
    bench.run();
    Expect.equal(1, work.drops(), "handle-needed", work.drops());
  }

  @Check("abort-before-first-poll")
  void abortBeforeFirstPoll() {
    TestFuture<Integer> work = TestFuture.after("work", 1, DONE);
    JoinHandle<Integer> handle = tasks.spawn(work);
    handle.abort();
    bench.run();
    Expect.equal(0, work.polls(), "polled", work.polls());
    Expect.that(work.drops() > 0, 1, 0, "not-dropped");
    Expect.equal(1, work.drops(), "dropped-again", work.drops());
    new Waiting<>(handle).gets(cancelled, "wrong-outcome");
    Expect.equal(0L, bench.unfinished(), "left-behind");
  }

  @Check("abort-after-finish")
  void abortAfterFinish() {
    TestFuture<Integer> work = TestFuture.ready("work", DONE);
    JoinHandle<Integer> handle = tasks.spawn(work);
    bench.run();
    handle.abort();
    bench.run();
    new Waiting<>(handle).gets(Result.ok(DONE), "erased");
    Expect.equal(0, work.drops(), "dropped-finished");
    abortAfterPanic();
  }

  private void abortAfterPanic() {
    IllegalStateException boom = new IllegalStateException("boom");
    TestFuture<Integer> work = TestFuture.manual("work");
    work.panic(boom);
    JoinHandle<Integer> handle = tasks.spawn(work);
    bench.run();
    handle.abort();
    bench.run();
    new Waiting<>(handle).gets(Result.err(new JoinError.Panic(boom)), "erased");
  }

  @Check("abort-inside-own-poll")
  void abortInsideOwnPoll() {
    pendingAfterwards();
    readyAfterwards();
  }

  private void pendingAfterwards() {
    TestFuture<Integer> work = TestFuture.manual("work");
    List<JoinHandle<Integer>> own = new ArrayList<>();
    ProbeWaker inside = new ProbeWaker();
    JoinHandle<Integer> handle = tasks.spawn(abortingWhileCloning(work, inside, own));
    own.add(handle);
    bench.run();
    Expect.equal(1, work.polls(), "polled-again-inside", work.polls());
    Expect.equal(1, work.drops(), "not-dropped-after", work.drops());
    new Waiting<>(handle).gets(cancelled, "wrong-outcome");
    Expect.equal(0L, bench.unfinished(), "left-behind");
  }

  /** Its task is aborted by itself, in the middle of the poll. */
  private static Future<Integer> abortingWhileCloning(
      TestFuture<Integer> work, ProbeWaker inside, List<JoinHandle<Integer>> own) {
    inside.onClone(() -> own.getFirst().abort());
    return new Future<>() {
      @Override
      public Poll<Integer> poll(learn.kit.Context cx) {
        return inside.poll(work);
      }

      @Override
      public void drop() {
        work.drop();
      }
    };
  }

  private void readyAfterwards() {
    List<JoinHandle<Integer>> own = new ArrayList<>();
    Future<Integer> work =
        cx -> {
          own.getFirst().abort();
          return Poll.ready(DONE);
        };
    JoinHandle<Integer> handle = tasks.spawn(work);
    own.add(handle);
    bench.run();
    new Waiting<>(handle).gets(Result.ok(DONE), "value-lost");
  }
}
