package grade.ch08_spawn_abort;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import ch08_spawn_abort.JoinError;
import ch08_spawn_abort.JoinHandle;
import ch08_spawn_abort.Tasks;
import java.util.ArrayList;
import java.util.List;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;
import learn.kit.test.TestFuture;

/** One task, one worker, one who aborts it, one who waits for it. */
final class Stage implements Spawner {
  private static final int DONE = 42;
  private static final int ROUNDS = 4;

  private final List<Job<?>> jobs = new ArrayList<>();
  private final TestFuture<Integer> work;
  private final JoinHandle<Integer> handle;
  private final ProbeWaker bell = new ProbeWaker();
  private final ProbeWaker joiner = new ProbeWaker();
  private Poll<Unit> task = Poll.pending();
  private Poll<Result<Integer, JoinError>> joined = Poll.pending();
  private int wakesSeen = -1;

  private Stage(TestFuture<Integer> work) {
    this.work = work;
    this.handle = new Tasks(this).spawn(work);
  }

  /** The work suspends once and then finishes by itself. */
  static Stage finishing() {
    return new Stage(TestFuture.after("work", 1, DONE));
  }

  /** The work waits for what never comes: only the abort can end it. */
  static Stage waiting() {
    return new Stage(TestFuture.manual("work"));
  }

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Job<T> job = new Job<>(f);
    jobs.add(job);
    return job;
  }

  /** Polls as an executor does: at first, and whenever the bell has rung since. */
  void work() {
    for (int n = 0; n < ROUNDS && isDue(); n++) {
      wakesSeen = bell.wakes();
      task = bell.poll(jobs.getFirst()::run);
    }
  }

  private boolean isDue() {
    return !task.isReady() && bell.wakes() > wakesSeen;
  }

  void abort() {
    handle.abort();
  }

  void join() {
    joined = joiner.poll(handle);
  }

  void oneOutcome() {
    work();
    // The worker sleeps: then the task must be over, or nobody will end it any more.
    Interleavings.readyOrWoken(task, new ProbeWaker());
    Interleavings.readyOrWoken(joined, joiner);
    if (!joined.isReady()) join();
    boolean cancelled = joined.equals(Poll.ready(Result.err(new JoinError.Cancelled())));
    boolean value = joined.equals(Poll.ready(Result.ok(DONE)));
    Expect.that(cancelled || value, "Ok(42) | Cancelled", joined, "no-outcome", joined);
    String fate = work.finished() ? "finished" : work.drops() == 1 ? "dropped" : "left";
    Expect.equal(cancelled ? "dropped" : "finished", fate, "two-outcomes", joined, fate);
  }
}
