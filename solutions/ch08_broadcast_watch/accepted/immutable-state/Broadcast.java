package ch08_broadcast_watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Waker;

/** No lock: items, head and who waits are one immutable value behind a reference. */
public final class Broadcast<T> {
  public interface Receiver<T> {
    Future<Result<T, RecvError>> recv();

    void drop();
  }

  public sealed interface RecvError {
    record Lagged(long missed) implements RecvError {}

    record Closed() implements RecvError {}
  }

  private record State<T>(
      List<T> kept, long head, int receivers, boolean closed, Map<Object, Waker> waiting) {
    State<T> with(Map<Object, Waker> other) {
      return new State<>(kept, head, receivers, closed, other);
    }

    State<T> count(int change) {
      return new State<>(kept, head, receivers + change, closed, waiting);
    }
  }

  private final int capacity;
  private final AtomicReference<State<T>> state =
      new AtomicReference<>(new State<>(List.of(), 0, 0, false, Map.of()));

  public Broadcast(int capacity) {
    this.capacity = capacity;
  }

  public int send(T v) {
    State<T> before =
        state.getAndUpdate(
            s -> new State<>(push(s.kept(), v), s.head() + 1, s.receivers(), s.closed(), Map.of()));
    before.waiting().values().forEach(Waker::wake);
    return before.receivers();
  }

  private List<T> push(List<T> kept, T v) {
    List<T> more = new ArrayList<>(kept);
    more.add(v);
    return List.copyOf(more.size() > capacity ? more.subList(1, more.size()) : more);
  }

  public void close() {
    state
        .getAndUpdate(s -> new State<>(s.kept(), s.head(), s.receivers(), true, Map.of()))
        .waiting()
        .values()
        .forEach(Waker::wake);
  }

  public Receiver<T> subscribe() {
    long head = state.updateAndGet(s -> s.count(1)).head();
    return new Cursor(head);
  }

  private final class Cursor implements Receiver<T> {
    // Touched by this receiver's own polls only, one at a time.
    private long next;

    Cursor(long next) {
      this.next = next;
    }

    @Override
    public Future<Result<T, RecvError>> recv() {
      return new Future<>() {
        // The receiver's entry is this one's.
        private boolean waits;

        @Override
        public Poll<Result<T, RecvError>> poll(Context cx) {
          drop();
          Waker mine = cx.waker().clone();
          State<T> seen =
              state.updateAndGet(
                  s ->
                      next < s.head() || s.closed()
                          ? s
                          : s.with(put(s.waiting(), Cursor.this, mine)));
          waits = next == seen.head() && !seen.closed();
          if (waits) return Poll.pending();
          mine.drop();
          return Poll.ready(read(seen));
        }

        @Override
        public void drop() {
          if (waits) forget();
          waits = false;
        }

        private Map<Object, Waker> put(Map<Object, Waker> map, Object who, Waker waker) {
          waits = true;
          Map<Object, Waker> more = new HashMap<>(map);
          more.put(who, waker);
          return Map.copyOf(more);
        }
      };
    }

    private Result<T, RecvError> read(State<T> s) {
      long oldest = s.head() - s.kept().size();
      if (next < oldest) {
        long missed = oldest - next;
        next = oldest;
        return Result.err(new RecvError.Lagged(missed));
      }
      if (next == s.head()) return Result.err(new RecvError.Closed());
      return Result.ok(s.kept().get((int) (next++ - oldest)));
    }

    private void forget() {
      State<T> before =
          state.getAndUpdate(
              s -> {
                Map<Object, Waker> fewer = new HashMap<>(s.waiting());
                fewer.remove(this);
                return s.with(Map.copyOf(fewer));
              });
      Waker old = before.waiting().get(this);
      if (old != null) old.drop();
    }

    @Override
    public void drop() {
      forget();
      state.updateAndGet(s -> s.count(-1));
    }
  }
}
