package ch06_join_select;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** {@code futures::future::join_all}: {@link Join} for as many as there are. */
public final class JoinAll {
  private JoinAll() {}

  /** Takes all of them over. */
  public static <T> Future<List<T>> of(List<? extends Future<T>> fs) {
    return new All<>(fs);
  }

  private static final class All<T> implements Future<List<T>> {
    // By position, and the same positions in both: a child becomes empty when its value is there.
    // Children end in any order; the answer has the order of the list.
    private final List<Optional<Future<T>>> running = new ArrayList<>();
    private final List<Optional<T>> values = new ArrayList<>();
    private boolean over;

    All(List<? extends Future<T>> fs) {
      for (Future<T> f : fs) {
        running.add(Optional.of(f));
        values.add(Optional.empty());
      }
    }

    @Override
    public Poll<List<T>> poll(Context cx) {
      if (over) throw new IllegalStateException("polled after Ready or drop");
      // Every child that runs is asked, on every wake: nobody knows whose wake it was. With a
      // thousand children that is a thousand polls for one answer; chapter 9 does better.
      for (int i = 0; i < running.size(); i++) ask(i, cx);
      // Ready when the last one is.
      if (running.isEmpty() || running.stream().anyMatch(Optional::isPresent))
        return Poll.pending();
      over = true;
      return Poll.ready(values.stream().map(Optional::orElseThrow).toList());
    }

    private void ask(int i, Context cx) {
      Optional<Future<T>> child = running.get(i);
      if (child.isPresent() && child.get().poll(cx) instanceof Poll.Ready<T>(T value)) {
        // Forgotten as soon as it has ended, or the next wake would poll it again.
        running.set(i, Optional.empty());
        values.set(i, Optional.of(value));
      }
    }

    @Override
    public void drop() {
      over = true;
      for (int i = 0; i < running.size(); i++)
        running.set(i, Optional.empty()).ifPresent(Future::drop);
    }
  }
}
