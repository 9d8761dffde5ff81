package ch06_join_select;

import java.util.Arrays;
import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** One array: what stands at a place is a child, and later its value. */
public final class JoinAll {
  private JoinAll() {}

  public static <T> Future<List<T>> of(List<? extends Future<T>> fs) {
    return new Counting<>(fs.toArray());
  }

  private static final class Counting<T> implements Future<List<T>> {
    private final Object[] places;
    private final boolean[] ended;
    private int left;

    Counting(Object[] places) {
      this.places = places;
      this.ended = new boolean[places.length];
      this.left = places.length;
    }

    @SuppressWarnings("unchecked")
    private Future<T> child(int n) {
      return (Future<T>) places[n];
    }

    @Override
    @SuppressWarnings("unchecked")
    public Poll<List<T>> poll(Context cx) {
      for (int n = places.length - 1; n >= 0; n--) {
        if (ended[n]) continue;
        Poll<T> poll = child(n).poll(cx);
        if (!(poll instanceof Poll.Ready<T>(T value))) continue;
        places[n] = value;
        ended[n] = true;
        left--;
      }
      return left == 0 ? Poll.ready((List<T>) Arrays.asList(places)) : Poll.pending();
    }

    @Override
    public void drop() {
      for (int n = 0; n < places.length; n++) if (!ended[n]) child(n).drop();
    }
  }
}
