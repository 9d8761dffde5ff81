package ch08_channels;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.SequencedSet;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

public final class Mpsc {
  private Mpsc() {}

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
    if (capacity < 1) throw new IllegalArgumentException("no room for any item: " + capacity);
    Channel<T> channel = new Channel<>(capacity);
    return new Chan<>(channel.newSender(), new Outlet<>(channel));
  }

  private static final class Channel<T> {
    private final int capacity;
    private final Queue<T> queue = new ArrayDeque<>();

    private final SequencedSet<Sending<T>> line = new LinkedHashSet<>();

    private int senders;

    private boolean closed;

    private Optional<Waker> receiver = Optional.empty();

    Channel(int capacity) {
      this.capacity = capacity;
    }

    synchronized Sender<T> newSender() {
      senders++;
      return new Inlet<>(this);
    }

    boolean offer(T item) {
      return queue.size() < capacity && queue.add(item);
    }

    Optional<Waker> admitNext() {
      if (line.isEmpty()) return Optional.empty();
      Sending<T> next = line.removeFirst();
      queue.add(next.item);
      return next.leaveLine(Stage.SENT);
    }

    Optional<Waker> takeReceiver() {
      Optional<Waker> taken = receiver;
      receiver = Optional.empty();
      return taken;
    }

    synchronized List<Waker> close() {
      closed = true;
      List<Waker> toWake = new ArrayList<>();
      line.forEach(send -> send.leaveLine(Stage.REFUSED).ifPresent(toWake::add));
      line.clear();
      takeReceiver().ifPresent(toWake::add);
      return toWake;
    }
  }

  private enum Stage {
    NEW,
    IN_LINE,
    SENT,
    REFUSED,
    OVER
  }

  private static final class Sending<T> implements Future<Result<Unit, T>> {
    private final Channel<T> channel;
    private final T item;
    private Stage stage = Stage.NEW;
    private Optional<Waker> waker = Optional.empty();

    Sending(Channel<T> channel, T item) {
      this.channel = channel;
      this.item = item;
    }

    @Override
    public Poll<Result<Unit, T>> poll(Context cx) {
      Optional<Waker> toWake = Optional.empty();
      Poll<Result<Unit, T>> answer;
      synchronized (channel) {
        if (stage == Stage.NEW) toWake = arrive();
        answer = answer(cx);
      }
      toWake.ifPresent(Waker::wake);
      return answer;
    }

    private Optional<Waker> arrive() {
      if (channel.closed) stage = Stage.REFUSED;
      else if (channel.offer(item)) stage = Stage.SENT;
      else {
        stage = Stage.IN_LINE;
        channel.line.add(this);
      }
      return stage == Stage.SENT ? channel.takeReceiver() : Optional.empty();
    }

    private Poll<Result<Unit, T>> answer(Context cx) {
      return switch (stage) {
        case NEW, IN_LINE -> {
          waker = latest(waker, cx);
          yield Poll.pending();
        }
        case SENT -> over(Result.ok(Unit.UNIT));
        case REFUSED -> over(Result.err(item));
        case OVER -> throw new IllegalStateException("polled after Ready or drop");
      };
    }

    private Poll<Result<Unit, T>> over(Result<Unit, T> result) {
      stage = Stage.OVER;
      return Poll.ready(result);
    }

    private Optional<Waker> leaveLine(Stage to) {
      stage = to;
      Optional<Waker> toWake = waker;
      waker = Optional.empty();
      return toWake;
    }

    @Override
    public void drop() {
      synchronized (channel) {
        if (stage == Stage.IN_LINE) channel.line.remove(this);
        leaveLine(Stage.OVER).ifPresent(Waker::drop);
      }
    }
  }

  private static final class Inlet<T> implements Sender<T> {
    private final Channel<T> channel;

    private boolean dropped;

    Inlet(Channel<T> channel) {
      this.channel = channel;
    }

    @Override
    public Future<Result<Unit, T>> send(T v) {
      return new Sending<>(channel, v);
    }

    @Override
    public Result<Unit, T> trySend(T v) {
      Optional<Waker> toWake;
      synchronized (channel) {
        if (channel.closed || !channel.offer(v)) return Result.err(v);
        toWake = channel.takeReceiver();
      }
      toWake.ifPresent(Waker::wake);
      return Result.ok(Unit.UNIT);
    }

    @Override
    @SuppressWarnings("MethodDoesntCallSuperMethod")
    public Sender<T> clone() {
      return channel.newSender();
    }

    @Override
    public void drop() {
      Optional<Waker> toWake = Optional.empty();
      synchronized (channel) {
        if (dropped) return;
        dropped = true;
        channel.senders--;
        if (channel.senders == 0) toWake = channel.takeReceiver();
      }
      toWake.ifPresent(Waker::wake);
    }
  }

  private record Outlet<T>(Channel<T> channel) implements Receiver<T> {
    @Override
    public Future<Optional<T>> recv() {
      return new Receiving<>(channel);
    }

    @Override
    public void close() {
      channel.close().forEach(Waker::wake);
    }

    @Override
    public void drop() {
      List<Waker> toWake;
      synchronized (channel) {
        toWake = channel.close();
        channel.queue.clear();
      }
      toWake.forEach(Waker::wake);
    }
  }

  private static final class Receiving<T> implements Future<Optional<T>> {
    private final Channel<T> channel;

    private boolean waits;
    private boolean over;

    Receiving(Channel<T> channel) {
      this.channel = channel;
    }

    @Override
    public Poll<Optional<T>> poll(Context cx) {
      Optional<Waker> toWake;
      Optional<T> item;
      synchronized (channel) {
        if (over) throw new IllegalStateException("polled after Ready or drop");
        // Nobody will send any more. Does that mean that nothing is there?
        if (channel.queue.isEmpty() || channel.senders == 0) return emptyHanded(cx);
        item = Optional.of(channel.queue.remove());
        toWake = channel.admitNext();
        end();
      }
      toWake.ifPresent(Waker::wake);
      return Poll.ready(item);
    }

    private Poll<Optional<T>> emptyHanded(Context cx) {
      if (channel.closed || channel.senders == 0) {
        end();
        return Poll.ready(Optional.empty());
      }
      waits = true;
      channel.receiver = latest(channel.receiver, cx);
      return Poll.pending();
    }

    @Override
    public void drop() {
      synchronized (channel) {
        end();
      }
    }

    private void end() {
      if (waits) channel.takeReceiver().ifPresent(Waker::drop);
      waits = false;
      over = true;
    }
  }

  private static Optional<Waker> latest(Optional<Waker> stored, Context cx) {
    if (stored.isPresent() && stored.get().willWake(cx.waker())) return stored;
    stored.ifPresent(Waker::drop);
    return Optional.of(cx.waker().clone());
  }
}
