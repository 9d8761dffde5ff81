package ch08_semaphore_limit;

import ch07_run_queue.Spawner;
import ch08_spawn_abort.JoinError;
import ch08_spawn_abort.JoinHandle;
import ch08_spawn_abort.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;

/** Many jobs, few at a time. */
public final class Limit {
  private Limit() {}

  /**
   * All results, in input order. At most {@code limit} jobs run at any moment, and a job's supplier
   * is called when there is a slot for it. A job that panics, or whose supplier does, makes this
   * future throw that exception, at the latest when the others have ended.
   */
  public static <T> Future<List<T>> run(Spawner s, int limit, List<Supplier<Future<T>>> jobs) {
    return new All<>(new Tasks(s), jobs);
  }

  /** Spawns at its first poll, then joins one task after the other. */
  private static final class All<T> implements Future<List<T>> {
    private final Tasks tasks;
    private final List<Supplier<Future<T>>> jobs;
    private final List<JoinHandle<T>> handles = new ArrayList<>();
    private final List<T> results = new ArrayList<>();

    All(Tasks tasks, List<Supplier<Future<T>>> jobs) {
      this.tasks = tasks;
      this.jobs = jobs;
    }

    @Override
    public Poll<List<T>> poll(Context cx) {
      // Everybody starts at once. What would make the fourth one wait until the first has ended?
      if (handles.isEmpty()) jobs.forEach(job -> handles.add(tasks.spawn(job.get())));
      while (results.size() < handles.size()) {
        switch (handles.get(results.size()).poll(cx)) {
          case Poll.Pending() -> {
            return Poll.pending();
          }
          case Poll.Ready(Result.Ok(var value)) -> results.add(value);
          case Poll.Ready(Result.Err(JoinError error)) -> throw new IllegalStateException("" + error);
        }
      }
      return Poll.ready(List.copyOf(results));
    }
  }
}
