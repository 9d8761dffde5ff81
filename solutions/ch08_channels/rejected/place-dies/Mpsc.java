package ch08_channels;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
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

  private final ReentrantLock lock = new ReentrantLock();
  private final ArrayDeque<Object> queue = new ArrayDeque<>();
  private final List<Place> line = new ArrayList<>();
  private int free;
  private int senders;
  private boolean closed;
  private Waker receiver;

  private Mpsc(int capacity) {
    free = capacity;
  }

  public static <T> Chan<T> bounded(int capacity) {
    Mpsc mpsc = new Mpsc(capacity);
    return new Chan<>(mpsc.new In<T>(), mpsc.new Out<T>());
  }

  /** A place in the queue, hoped for or held. */
  private static final class Place {
    boolean held;
    Waker waker;
  }

  private void wake(Waker waker) {
    if (waker != null) waker.wake();
  }

  private Waker takeReceiver() {
    Waker taken = receiver;
    receiver = null;
    return taken;
  }

  /** A place came back: to the next in line, or to everybody. */
  private Waker release() {
    if (line.isEmpty()) {
      free++;
      return null;
    }
    Place next = line.removeFirst();
    next.held = true;
    Waker waker = next.waker;
    next.waker = null;
    return waker;
  }

  private List<Waker> closeAll() {
    List<Waker> all = new ArrayList<>();
    closed = true;
    for (Place place : line) {
      all.add(place.waker);
      place.waker = null;
    }
    line.clear();
    all.add(takeReceiver());
    return all;
  }

  private static Waker latest(Waker stored, Context cx) {
    if (stored != null && stored.willWake(cx.waker())) return stored;
    if (stored != null) stored.drop();
    return cx.waker().clone();
  }

  private final class In<T> implements Sender<T> {
    In() {
      lock.lock();
      senders++;
      lock.unlock();
    }

    @Override
    public Future<Result<Unit, T>> send(T v) {
      return new Future<>() {
        private final Place place = new Place();
        private boolean arrived;

        @Override
        public Poll<Result<Unit, T>> poll(Context cx) {
          Waker toWake;
          lock.lock();
          try {
            if (closed) return Poll.ready(Result.err(v));
            if (!arrived && free > 0) {
              free--;
              place.held = true;
            } else if (!arrived) line.add(place);
            arrived = true;
            if (!place.held) {
              place.waker = latest(place.waker, cx);
              return Poll.pending();
            }
            place.held = false;
            queue.add(v);
            toWake = takeReceiver();
          } finally {
            lock.unlock();
          }
          wake(toWake);
          return Poll.ready(Result.ok(Unit.UNIT));
        }

        @Override
        public void drop() {
          lock.lock();
          try {
            // It leaves the line. A place that it has already been given leaves with it.
            line.remove(place);
            if (place.waker != null) place.waker.drop();
            place.waker = null;
          } finally {
            lock.unlock();
          }
        }
      };
    }

    @Override
    public Result<Unit, T> trySend(T v) {
      Waker toWake;
      lock.lock();
      try {
        if (closed || free == 0) return Result.err(v);
        free--;
        queue.add(v);
        toWake = takeReceiver();
      } finally {
        lock.unlock();
      }
      wake(toWake);
      return Result.ok(Unit.UNIT);
    }

    @Override
    public Sender<T> clone() {
      return new In<>();
    }

    @Override
    public void drop() {
      Waker toWake = null;
      lock.lock();
      if (--senders == 0) toWake = takeReceiver();
      lock.unlock();
      wake(toWake);
    }
  }

  private final class Out<T> implements Receiver<T> {
    @Override
    public Future<Optional<T>> recv() {
      return new Future<>() {
        private boolean mine;

        @Override
        @SuppressWarnings("unchecked")
        public Poll<Optional<T>> poll(Context cx) {
          T item;
          Waker toWake;
          lock.lock();
          try {
            if (queue.isEmpty() && !closed && senders > 0) {
              receiver = latest(receiver, cx);
              mine = true;
              return Poll.pending();
            }
            drop();
            if (queue.isEmpty()) return Poll.ready(Optional.empty());
            item = (T) queue.remove();
            toWake = release();
          } finally {
            lock.unlock();
          }
          wake(toWake);
          return Poll.ready(Optional.of(item));
        }

        @Override
        public void drop() {
          lock.lock();
          Waker gone = mine ? takeReceiver() : null;
          mine = false;
          lock.unlock();
          if (gone != null) gone.drop();
        }
      };
    }

    @Override
    public void close() {
      lock.lock();
      List<Waker> all = closeAll();
      lock.unlock();
      all.forEach(Mpsc.this::wake);
    }

    @Override
    public void drop() {
      lock.lock();
      List<Waker> all = closeAll();
      queue.clear();
      lock.unlock();
      all.forEach(Mpsc.this::wake);
    }
  }
}
