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

public final class Limit {
  private Limit() {}

  public static <T> Future<List<T>> run(Spawner s, int limit, List<Supplier<Future<T>>> jobs) {
    return new All<>(new Tasks(s), new Sem(limit), jobs);
  }

  private static final class All<T> implements Future<List<T>> {
    private final Tasks tasks;
    private final Sem permits;
    private final List<Supplier<Future<T>>> jobs;
    private final List<T> results = new ArrayList<>();

    private Optional<List<JoinHandle<T>>> handles = Optional.empty();

    private int joined;

    private Optional<Throwable> panic = Optional.empty();

    All(Tasks tasks, Sem permits, List<Supplier<Future<T>>> jobs) {
      this.tasks = tasks;
      this.permits = permits;
      this.jobs = List.copyOf(jobs);
    }

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

    private List<JoinHandle<T>> spawnAll() {
      List<JoinHandle<T>> all = new ArrayList<>();
      for (Supplier<Future<T>> job : jobs) all.add(tasks.spawn(new Limited<>(permits, job)));
      return all;
    }

    private void failed(JoinError error) {
      Throwable cause =
          switch (error) {
            case JoinError.Panic(Throwable thrown) -> thrown;
            case JoinError.Cancelled() -> new CancellationException("a job was aborted");
          };
      // One result less. The others are fine.
      if (cause instanceof Error && panic.isEmpty()) panic = Optional.of(cause);
    }

    private static RuntimeException rethrow(Throwable cause) {
      if (cause instanceof Error error) throw error;
      if (cause instanceof RuntimeException unchecked) return unchecked;
      return new IllegalStateException(cause);
    }

    @Override
    public void drop() {
      for (JoinHandle<T> handle : handles.orElse(List.of())) {
        handle.abort();
        handle.drop();
      }
    }
  }

  private static final class Limited<T> implements Future<T> {
    private final Supplier<Future<T>> job;
    private final Future<Permit> acquire;

    private Optional<Permit> permit = Optional.empty();
    private Optional<Future<T>> work = Optional.empty();

    Limited(Sem permits, Supplier<Future<T>> job) {
      this.job = job;
      this.acquire = permits.acquire();
    }

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

    private Poll<T> advance(Context cx) {
      try {
        if (work.isEmpty()) work = Optional.of(job.get());
        return work.get().poll(cx);
      } catch (Throwable panic) {
        release();
        throw panic;
      }
    }

    private void release() {
      permit.ifPresent(Permit::close);
      permit = Optional.empty();
    }

    @Override
    public void drop() {
      work.ifPresent(Future::drop);
      work = Optional.empty();
      release();
      acquire.drop();
    }
  }
}
