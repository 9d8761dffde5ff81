package ch08_semaphore_limit;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

/** No permits at all: as many worker tasks as may run, each taking the next job off a counter. */
public final class Limit {
  private Limit() {}

  public static <T> Future<List<T>> run(Spawner s, int limit, List<Supplier<Future<T>>> jobs) {
    Board<T> board = new Board<>(jobs);
    return new Future<>() {
      private List<Handle<Unit>> workers;

      @Override
      public Poll<List<T>> poll(Context cx) {
        if (workers == null) {
          workers = new ArrayList<>();
          for (int n = 0; n < Math.min(limit, jobs.size()); n++)
            workers.add(s.spawn(board.worker()));
        }
        while (!workers.isEmpty()) {
          if (!workers.getLast().poll(cx).isReady()) return Poll.pending();
          workers.removeLast();
        }
        return Poll.ready(board.results());
      }
    };
  }

  private static final class Board<T> {
    private final List<Supplier<Future<T>>> jobs;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReferenceArray<T> results;
    private final AtomicReference<RuntimeException> panic = new AtomicReference<>();

    Board(List<Supplier<Future<T>>> jobs) {
      this.jobs = jobs;
      this.results = new AtomicReferenceArray<>(jobs.size());
    }

    List<T> results() {
      if (panic.get() != null) throw panic.get();
      List<T> all = new ArrayList<>();
      for (int n = 0; n < results.length(); n++) all.add(results.get(n));
      return all;
    }

    Future<Unit> worker() {
      return new Future<>() {
        private int number = -1;
        private Future<T> job;

        @Override
        public Poll<Unit> poll(Context cx) {
          while (true) {
            if (job == null && number < 0) number = next.getAndIncrement();
            if (number >= jobs.size()) return Poll.ready(Unit.UNIT);
            try {
              if (job == null) job = jobs.get(number).get();
              if (!(job.poll(cx) instanceof Poll.Ready<T>(T value))) return Poll.pending();
              results.set(number, value);
            } catch (RuntimeException e) {
              panic.compareAndSet(null, e);
              if (job != null) job.drop();
            }
            job = null;
            number = -1;
          }
        }

        @Override
        public void drop() {
          if (job != null) job.drop();
        }
      };
    }
  }
}
