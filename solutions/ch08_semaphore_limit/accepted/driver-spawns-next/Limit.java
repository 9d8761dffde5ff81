package ch08_semaphore_limit;

import ch07_run_queue.Spawner;
import ch08_spawn_abort.JoinError;
import ch08_spawn_abort.JoinHandle;
import ch08_spawn_abort.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;

/** Whoever waits for the results does the counting: it starts a job when one has ended. */
public final class Limit {
  private Limit() {}

  public static <T> Future<List<T>> run(Spawner s, int limit, List<Supplier<Future<T>>> jobs) {
    Tasks tasks = new Tasks(s);
    Map<Integer, JoinHandle<T>> running = new LinkedHashMap<>();
    Map<Integer, T> results = new LinkedHashMap<>();
    List<RuntimeException> panics = new ArrayList<>();
    int[] next = {0};
    return new Future<>() {
      @Override
      public Poll<List<T>> poll(Context cx) {
        collect(cx);
        while (running.size() < limit && next[0] < jobs.size()) {
          start();
          collect(cx);
        }
        if (!running.isEmpty()) return Poll.pending();
        if (!panics.isEmpty()) throw panics.getFirst();
        return Poll.ready(IntStream.range(0, jobs.size()).mapToObj(results::get).toList());
      }

      private void start() {
        int number = next[0]++;
        try {
          running.put(number, tasks.spawn(jobs.get(number).get()));
        } catch (RuntimeException e) {
          panics.add(e);
        }
      }

      private void collect(Context cx) {
        for (int number : List.copyOf(running.keySet()))
          if (running.get(number).poll(cx) instanceof Poll.Ready<Result<T, JoinError>>(var end)) {
            running.remove(number);
            switch (end) {
              case Result.Ok(T value) -> results.put(number, value);
              case Result.Err(JoinError.Panic(Throwable cause)) ->
                  panics.add((RuntimeException) cause);
              case Result.Err(JoinError.Cancelled()) ->
                  panics.add(new IllegalStateException("cancelled"));
            }
          }
      }
    };
  }
}
