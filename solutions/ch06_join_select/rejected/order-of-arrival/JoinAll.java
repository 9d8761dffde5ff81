package ch06_join_select;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Values are appended as they come. */
public final class JoinAll {
  private JoinAll() {}

  public static <T> Future<List<T>> of(List<? extends Future<T>> fs) {
    List<Future<T>> running = new ArrayList<>(fs);
    List<T> values = new ArrayList<>();
    return new Future<>() {
      @Override
      public Poll<List<T>> poll(Context cx) {
        for (Iterator<Future<T>> each = running.iterator(); each.hasNext(); )
          if (each.next().poll(cx) instanceof Poll.Ready<T>(T value)) {
            values.add(value);
            each.remove();
          }
        return running.isEmpty() ? Poll.ready(values) : Poll.pending();
      }

      @Override
      public void drop() {
        running.forEach(Future::drop);
        running.clear();
      }
    };
  }
}
