package grade.ch08_spawn_abort;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import java.util.ArrayList;
import java.util.List;
import learn.kit.Future;
import learn.kit.test.TestExecutor;

/** An executor that moves when it is told to, and remembers what its tasks did to it. */
final class Bench implements Spawner {
  private final TestExecutor executor = TestExecutor.create();
  private final List<Job<?>> jobs = new ArrayList<>();

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Job<T> job = new Job<>(f);
    jobs.add(job);
    executor.spawn("task " + jobs.size(), job::run);
    return job;
  }

  void run() {
    executor.runUntilStalled();
  }

  /** Tasks that the executor has not seen the end of. */
  long unfinished() {
    return jobs.stream().filter(job -> !job.isFinished()).count();
  }

  long escaped() {
    return jobs.stream().filter(job -> job.thrown().isPresent()).count();
  }
}
