package ch06_join_select;

import java.util.List;
import learn.kit.Future;
import learn.kit.Todo;

/** All of them: {@link Join} for as many as there are. */
public final class JoinAll {
  private JoinAll() {}

  /** Ready with all values, in the order of the list, when the last one is; at once when empty. */
  public static <T> Future<List<T>> of(List<? extends Future<T>> fs) {
    return Todo.todo("a future that polls all of these");
  }
}
