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

/**
 * A bounded channel with many senders and one receiver, as {@code tokio::sync::mpsc::channel(n)}.
 *
 * <p>A full queue makes its senders wait, and that is the point: who is too fast is slowed down to
 * the receiver's pace. So there are two queues, and the second holds people:
 *
 * <pre>
 *   line of senders (each with its item)      queue of items (at most n)
 *     d ── c ── b ──────── moves in when ───▶  [ a ][ z ] ──────▶ recv
 *                          recv makes room
 * </pre>
 */
public final class Mpsc {
  private Mpsc() {}

  /** Both ends. */
  public record Chan<T>(Sender<T> tx, Receiver<T> rx) {}

  /** A handle for sending; clone it for another producer. The last one to drop ends the channel. */
  public interface Sender<T> {
    /** Waits for room. Nothing happens before the first poll. Err gives the item back. */
    Future<Result<Unit, T>> send(T v);

    /** Now or not at all. Err gives the item back: no room, or nobody to receive it. */
    Result<Unit, T> trySend(T v);

    Sender<T> clone();

    void drop();
  }

  /** The receiving end. One {@code recv} at a time: Rust's {@code &mut self} says so. */
  public interface Receiver<T> {
    /** The next item; empty when the queue is drained and nobody is left to fill it. */
    Future<Optional<T>> recv();

    /** Takes no new items; the queued ones still arrive. */
    void close();

    void drop();
  }

  /** A channel with room for so many items. */
  public static <T> Chan<T> bounded(int capacity) {
    if (capacity < 1) throw new IllegalArgumentException("no room for any item: " + capacity);
    Channel<T> channel = new Channel<>(capacity);
    return new Chan<>(channel.newSender(), new Outlet<>(channel));
  }

  /**
   * What all handles share. Every field, and every field of the sends in line, is guarded by this
   * object. Methods that wake somebody hand the wakers out, and the caller rings them after it has
   * let go of the lock: a waker runs foreign code.
   */
  private static final class Channel<T> {
    private final int capacity;
    private final Queue<T> queue = new ArrayDeque<>();

    // Sends that found no room, oldest first. Whenever somebody stands here the queue is full, so
    // "is there room?" answers "is it my turn?" as well, and trySend cannot overtake. A linked set
    // rather than a deque: a cancelled send leaves from the middle.
    private final SequencedSet<Sending<T>> line = new LinkedHashSet<>();

    // Handles that have not been dropped. At zero nobody is left who could send: the end, once the
    // queue is drained.
    private int senders;

    // No new items: the receiver has closed the channel or is gone.
    private boolean closed;

    // The latest waker of the recv that waits.
    private Optional<Waker> receiver = Optional.empty();

    Channel(int capacity) {
      this.capacity = capacity;
    }

    /** Counted before anybody has it: the count must not touch zero while a clone is being made. */
    synchronized Sender<T> newSender() {
      senders++;
      return new Inlet<>(this);
    }

    /** Puts the item in when there is room. */
    boolean offer(T item) {
      return queue.size() < capacity && queue.add(item);
    }

    /** A place has become free: who has waited longest puts its item there. */
    Optional<Waker> admitNext() {
      if (line.isEmpty()) return Optional.empty();
      Sending<T> next = line.removeFirst();
      queue.add(next.item);
      return next.leaveLine(Stage.SENT);
    }

    /** Out of the slot, so that it is rung once; the next poll leaves a new one. */
    Optional<Waker> takeReceiver() {
      Optional<Waker> taken = receiver;
      receiver = Optional.empty();
      return taken;
    }

    /** Everybody in line gets its item back; the receiver may be waiting for an item as well. */
    synchronized List<Waker> close() {
      closed = true;
      List<Waker> toWake = new ArrayList<>();
      line.forEach(send -> send.leaveLine(Stage.REFUSED).ifPresent(toWake::add));
      line.clear();
      takeReceiver().ifPresent(toWake::add);
      return toWake;
    }
  }

  /** Where a send is. Only its own poll leads to OVER; the others may be another thread's doing. */
  private enum Stage {
    /** Not polled yet: the channel does not know of it. */
    NEW,
    IN_LINE,
    /**
     * Its item is in the queue. Its owner does not know yet, but dropping it takes nothing back.
     */
    SENT,
    /** Its item will not be received, and waits here to be given back. */
    REFUSED,
    OVER
  }

  /** One send. */
  private static final class Sending<T> implements Future<Result<Unit, T>> {
    private final Channel<T> channel;
    private final T item;
    private Stage stage = Stage.NEW;
    // Of the latest poll, while it stands in line.
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

    /** The first poll: in at once, or to the end of the line. Wakes the receiver if it is in. */
    private Optional<Waker> arrive() {
      if (channel.closed) stage = Stage.REFUSED;
      else if (channel.offer(item)) stage = Stage.SENT;
      else {
        stage = Stage.IN_LINE;
        channel.line.add(this);
      }
      return stage == Stage.SENT ? channel.takeReceiver() : Optional.empty();
    }

    /**
     * Says what has become of it. Between two polls others may have decided: recv lets it in, close
     * sends it back.
     */
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

    /** Told, and therefore over: a drop after this finds nothing to take back. */
    private Poll<Result<Unit, T>> over(Result<Unit, T> result) {
      stage = Stage.OVER;
      return Poll.ready(result);
    }

    /** The channel has decided; its owner is told by the waker. */
    private Optional<Waker> leaveLine(Stage to) {
      stage = to;
      Optional<Waker> toWake = waker;
      waker = Optional.empty();
      return toWake;
    }

    /**
     * Cancelled. In line: out of it, and those behind move up. Let through already: the item is in
     * the queue and stays there, so neither the item nor the place is lost.
     */
    @Override
    public void drop() {
      synchronized (channel) {
        if (stage == Stage.IN_LINE) channel.line.remove(this);
        leaveLine(Stage.OVER).ifPresent(Waker::drop);
      }
    }
  }

  /** A sender's handle. */
  private static final class Inlet<T> implements Sender<T> {
    private final Channel<T> channel;

    // A handle counts once, however often it is dropped.
    private boolean dropped;

    Inlet(Channel<T> channel) {
      this.channel = channel;
    }

    /** Describes the sending. Only its first poll makes the channel aware of it. */
    @Override
    public Future<Result<Unit, T>> send(T v) {
      return new Sending<>(channel, v);
    }

    /** A look for room and the item that goes there: one step under the lock. */
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
    @SuppressWarnings("MethodDoesntCallSuperMethod") // Rust's Clone, not Java's
    public Sender<T> clone() {
      return channel.newSender();
    }

    /** The last one out rings: a receiver that waits would otherwise never hear of the end. */
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

  /** The receiver's handle. */
  private record Outlet<T>(Channel<T> channel) implements Receiver<T> {
    /** A new one for each item. It holds nothing but the channel until it waits. */
    @Override
    public Future<Optional<T>> recv() {
      return new Receiving<>(channel);
    }

    /** What was accepted before still arrives; recv says empty after that. */
    @Override
    public void close() {
      channel.close().forEach(Waker::wake);
    }

    /** Nobody will fetch what is queued. The senders live on, so it must not hang on them. */
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

  /**
   * One receive. An item stays in the queue until the poll that answers with it, so a recv that is
   * dropped has nothing to give back: it is cancel-safe for free.
   */
  private static final class Receiving<T> implements Future<Optional<T>> {
    private final Channel<T> channel;

    // The waker in the channel is this one's. Dropping a recv that has ended must not silence the
    // next one.
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
        if (channel.queue.isEmpty()) return emptyHanded(cx);
        item = Optional.of(channel.queue.remove());
        // The place is free again, and never for a moment without an heir.
        toWake = channel.admitNext();
        end();
      }
      toWake.ifPresent(Waker::wake);
      return Poll.ready(item);
    }

    /** "Will anything still come?" and "then wake me" are one step, or the last sender slips by. */
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

    /**
     * At Ready and at drop. The waker in the channel is given up if it is ours, and left alone if
     * it belongs to a later recv.
     */
    private void end() {
      if (waits) channel.takeReceiver().ifPresent(Waker::drop);
      waits = false;
      over = true;
    }
  }

  /** The waker to keep: the stored one if it rings for this very task, otherwise a new clone. */
  private static Optional<Waker> latest(Optional<Waker> stored, Context cx) {
    if (stored.isPresent() && stored.get().willWake(cx.waker())) return stored;
    stored.ifPresent(Waker::drop);
    return Optional.of(cx.waker().clone());
  }
}
