package ch06_join_select;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Two maps by position; a child that ends moves from one to the other. */
public final class JoinAll {
  private JoinAll() {}

  public static <T> Future<List<T>> of(List<? extends Future<T>> fs) {
    Map<Integer, Future<T>> running = new TreeMap<>();
    Map<Integer, T> done = new TreeMap<>();
    IntStream.range(0, fs.size()).forEach(n -> running.put(n, fs.get(n)));
    return new Future<>() {
      @Override
      public Poll<List<T>> poll(Context cx) {
        running
            .entrySet()
            .removeIf(
                entry ->
                    entry.getValue().poll(cx) instanceof Poll.Ready<T>(T value)
                        && keep(entry.getKey(), value));
        return running.isEmpty() ? Poll.ready(List.copyOf(done.values())) : Poll.pending();
      }

      private boolean keep(int position, T value) {
        done.put(position, value);
        return true;
      }

      @Override
      public void drop() {
        running.values().forEach(Future::drop);
        running.clear();
      }
    };
  }
}
