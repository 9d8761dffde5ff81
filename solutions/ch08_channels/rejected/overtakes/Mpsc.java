package ch08_channels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Mpsc {
  public record Chan<T>(Sender<T> tx, Receiver<T> rx) {}

  public interface Sender<T> {
    Future<Result<Unit, T>> send(T v);

    Result<Unit, T> trySend(T v);

    Sender<T> clone();

    void drop();
  }

  public interface Receiver<T> {
    Future<Optional<T>> recv();

    void close();

    void drop();
  }

  public static <T> Chan<T> bounded(int capacity) {
    Shared<T> shared = new Shared<>(capacity);
    return new Chan<>(shared.new Handle(), shared);
  }

  private static final class Shared<T> implements Receiver<T> {
    private final int capacity;
    private final LinkedList<T> queue = new LinkedList<>();
    private final LinkedList<Object> line = new LinkedList<>();
    private final Map<Object, Waker> asleep = new LinkedHashMap<>();
    private int senders = 0;
    private boolean closed;

    Shared(int capacity) {
      this.capacity = capacity;
    }

    private void everybody() {
      List<Waker> all;
      synchronized (this) {
        all = new ArrayList<>(asleep.values());
        asleep.clear();
      }
      all.forEach(Waker::wake);
    }

    private synchronized <R> Poll<R> sleep(Object who, Context cx) {
      Waker old = asleep.put(who, cx.waker().clone());
      if (old != null) old.drop();
      return Poll.pending();
    }

    private synchronized void forget(Object who) {
      line.remove(who);
      Waker old = asleep.remove(who);
      if (old != null) old.drop();
    }

    private final class Handle implements Sender<T> {
      Handle() {
        synchronized (Shared.this) {
          senders++;
        }
      }

      @Override
      public Future<Result<Unit, T>> send(T v) {
        return new Future<>() {
          @Override
          public Poll<Result<Unit, T>> poll(Context cx) {
            Result<Unit, T> result;
            synchronized (Shared.this) {
              if (!line.contains(this)) line.add(this);
              boolean in = !closed && queue.size() < capacity && line.getFirst() == this;
              if (!closed && !in) return sleep(this, cx);
              if (in) queue.add(v);
              forget(this);
              result = in ? Result.ok(Unit.UNIT) : Result.err(v);
            }
            everybody();
            return Poll.ready(result);
          }

          @Override
          public void drop() {
            forget(this);
            everybody();
          }
        };
      }

      @Override
      public Result<Unit, T> trySend(T v) {
        synchronized (Shared.this) {
          // There is room, and nobody else has taken it yet.
          if (closed || queue.size() >= capacity) return Result.err(v);
          queue.add(v);
        }
        everybody();
        return Result.ok(Unit.UNIT);
      }

      @Override
      public Sender<T> clone() {
        return new Handle();
      }

      @Override
      public void drop() {
        synchronized (Shared.this) {
          senders--;
        }
        everybody();
      }
    }

    @Override
    public Future<Optional<T>> recv() {
      return new Future<>() {
        @Override
        public Poll<Optional<T>> poll(Context cx) {
          Optional<T> item;
          synchronized (Shared.this) {
            if (queue.isEmpty() && !closed && senders > 0) return sleep(this, cx);
            forget(this);
            item = Optional.ofNullable(queue.poll());
          }
          everybody();
          return Poll.ready(item);
        }

        @Override
        public void drop() {
          forget(this);
        }
      };
    }

    @Override
    public void close() {
      synchronized (this) {
        closed = true;
      }
      everybody();
    }

    @Override
    public void drop() {
      synchronized (this) {
        closed = true;
        queue.clear();
      }
      everybody();
    }
  }
}
