package ch08_semaphore_limit;

import ch07_run_queue.Spawner;
import ch08_spawn_abort.JoinError;
import ch08_spawn_abort.JoinHandle;
import ch08_spawn_abort.Tasks;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;

/** Many jobs, few at a time. A limit is a permit around the work, and a queue for permits. */
public final class Limit {
  private Limit() {}

  /**
   * All results in input order. Each job has a task of its own from the start; what is limited is
   * how many of these tasks are past their acquire.
   */
  public static <T> Future<List<T>> run(Spawner s, int limit, List<Supplier<Future<T>>> jobs) {
    return new All<>(new Tasks(s), new Sem(limit), jobs);
  }

  /** Spawns at its first poll, then joins one task after the other: that is the input order. */
  private static final class All<T> implements Future<List<T>> {
    // Not the spawner itself: a task that panics must come back as a value, or the first panic
    // would tear down whoever polls us.
    private final Tasks tasks;
    // Shared by all jobs of this run, and by nobody else: two runs have two limits.
    private final Sem permits;
    private final List<Supplier<Future<T>>> jobs;
    // Grows in input order, since joining goes in input order.
    private final List<T> results = new ArrayList<>();

    // Empty before the first poll.
    private Optional<List<JoinHandle<T>>> handles = Optional.empty();

    // How many have been joined. The next one may end long after those behind it: their results
    // wait in their handles.
    private int joined;

    // The first panic. It is thrown when all have ended, so that no job is left running unseen.
    private Optional<Throwable> panic = Optional.empty();

    All(Tasks tasks, Sem permits, List<Supplier<Future<T>>> jobs) {
      this.tasks = tasks;
      this.permits = permits;
      this.jobs = List.copyOf(jobs);
    }

    /**
     * Goes as far as the first task that has not ended, and leaves its waker there and nowhere
     * else: one clone, however many jobs. Whatever ends behind that task needs to wake nobody.
     */
    @Override
    public Poll<List<T>> poll(Context cx) {
      if (handles.isEmpty()) handles = Optional.of(spawnAll());
      List<JoinHandle<T>> all = handles.get();
      for (; joined < all.size(); joined++) {
        switch (all.get(joined).poll(cx)) {
          case Poll.Pending() -> {
            return Poll.pending();
          }
          case Poll.Ready(Result.Ok(var value)) -> results.add(value);
          case Poll.Ready(Result.Err(JoinError error)) -> failed(error);
        }
      }
      if (panic.isPresent()) throw rethrow(panic.get());
      return Poll.ready(List.copyOf(results));
    }

    /**
     * A task per job, all at once. They are cheap: a task that stands in line is an object in a
     * queue, and its supplier has not been called.
     */
    private List<JoinHandle<T>> spawnAll() {
      List<JoinHandle<T>> all = new ArrayList<>();
      for (Supplier<Future<T>> job : jobs) all.add(tasks.spawn(new Limited<>(permits, job)));
      return all;
    }

    /**
     * Keeps the first cause. The others are not lost to anybody who looks into the tasks, but a
     * poll can throw one exception only.
     */
    private void failed(JoinError error) {
      Throwable cause =
          switch (error) {
            case JoinError.Panic(Throwable thrown) -> thrown;
            case JoinError.Cancelled() -> new CancellationException("a job was aborted");
          };
      if (panic.isEmpty()) panic = Optional.of(cause);
    }

    /**
     * The very exception of the job, not one around it. Java lets a poll throw what is unchecked; a
     * checked one can get here only by trickery.
     */
    private static RuntimeException rethrow(Throwable cause) {
      if (cause instanceof Error error) throw error;
      if (cause instanceof RuntimeException unchecked) return unchecked;
      return new IllegalStateException(cause);
    }

    /** Nobody wants the results any more: the jobs end at their next suspension points. */
    @Override
    public void drop() {
      for (JoinHandle<T> handle : handles.orElse(List.of())) {
        handle.abort();
        handle.drop();
      }
    }
  }

  /** One job: a permit first, then the supplier, then the work; and the permit goes back. */
  private static final class Limited<T> implements Future<T> {
    private final Supplier<Future<T>> job;
    // Made with the job, so lazy: it joins the line when this task is first polled.
    private final Future<Permit> acquire;

    // Empty while it stands in line, and after it has ended.
    private Optional<Permit> permit = Optional.empty();
    private Optional<Future<T>> work = Optional.empty();

    Limited(Sem permits, Supplier<Future<T>> job) {
      this.job = job;
      this.acquire = permits.acquire();
    }

    /** Two states and no more: without a permit it can only ask for one, with a permit it works. */
    @Override
    public Poll<T> poll(Context cx) {
      if (permit.isEmpty()) {
        if (!(acquire.poll(cx) instanceof Poll.Ready<Permit>(Permit granted)))
          return Poll.pending();
        permit = Optional.of(granted);
      }
      Poll<T> answer = advance(cx);
      if (answer.isReady()) release();
      return answer;
    }

    // The supplier is the job's first step. If it throws, or the work does, the permit goes back
    // before the exception goes on: nobody above knows of a permit.
    private Poll<T> advance(Context cx) {
      try {
        if (work.isEmpty()) work = Optional.of(job.get());
        return work.get().poll(cx);
      } catch (Throwable panic) {
        release();
        throw panic;
      }
    }

    /**
     * May be called again and again: from Ready, from a panic, and from the drop that follows it.
     */
    private void release() {
      permit.ifPresent(Permit::close);
      permit = Optional.empty();
    }

    /** The third way to end. Work first: the slot is free when nothing runs in it any more. */
    @Override
    public void drop() {
      work.ifPresent(Future::drop);
      work = Optional.empty();
      release();
      acquire.drop();
    }
  }
}
