package ch08_channels;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

/** No lock: the whole state is one immutable value, and who loses the race computes it anew. */
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

  /** A sender in line. */
  private record Ticket<T>(Object who, T item, Waker waker) {}

  private record State<T>(
      List<T> queue, List<Ticket<T>> line, int senders, boolean closed, Optional<Waker> receiver) {
    Optional<Ticket<T>> ticketOf(Object who) {
      return line.stream().filter(ticket -> ticket.who() == who).findFirst();
    }

    State<T> queue(List<T> other) {
      return new State<>(other, line, senders, closed, receiver);
    }

    State<T> line(List<Ticket<T>> other) {
      return new State<>(queue, other, senders, closed, receiver);
    }

    State<T> senders(int other) {
      return new State<>(queue, line, other, closed, receiver);
    }

    State<T> receiver(Optional<Waker> other) {
      return new State<>(queue, line, senders, closed, other);
    }

    /** Who is in line stays there and finds out, so that it is not taken for one that got in. */
    State<T> shut() {
      return new State<>(queue, line, senders, true, Optional.empty());
    }

    State<T> without(Object who) {
      return line(line.stream().filter(ticket -> ticket.who() != who).toList());
    }
  }

  /** What a transition leads to, what its author learns, and whom to ring. */
  private record Step<T, R>(State<T> next, R answer, List<Waker> wake) {}

  private static final class Channel<T> {
    private final int capacity;
    private final AtomicReference<State<T>> state =
        new AtomicReference<>(new State<>(List.of(), List.of(), 1, false, Optional.empty()));

    Channel(int capacity) {
      this.capacity = capacity;
    }

    <R> R change(Function<State<T>, Step<T, R>> transition) {
      while (true) {
        State<T> now = state.get();
        Step<T, R> step = transition.apply(now);
        if (!state.compareAndSet(now, step.next())) continue;
        step.wake().forEach(Waker::wake);
        return step.answer();
      }
    }

    Step<T, Boolean> offer(State<T> s, T item) {
      boolean in = !s.closed() && s.queue().size() < capacity;
      if (!in) return new Step<>(s, false, List.of());
      return new Step<>(
          s.queue(plus(s.queue(), item)).receiver(Optional.empty()),
          true,
          s.receiver().stream().toList());
    }
  }

  private static <E> List<E> plus(List<E> list, E last) {
    List<E> more = new ArrayList<>(list);
    more.add(last);
    return List.copyOf(more);
  }

  public static <T> Chan<T> bounded(int capacity) {
    Channel<T> channel = new Channel<>(capacity);
    return new Chan<>(new In<>(channel), new Out<>(channel));
  }

  private static final class Send<T> implements Future<Result<Unit, T>> {
    private enum Seen {
      IN,
      REFUSED,
      WAITS
    }

    private record Look(Seen seen, Optional<Waker> replaced) {
      Look(Seen seen) {
        this(seen, Optional.empty());
      }
    }

    private final Channel<T> channel;
    private final T item;
    private boolean arrived;

    Send(Channel<T> channel, T item) {
      this.channel = channel;
      this.item = item;
    }

    @Override
    public Poll<Result<Unit, T>> poll(Context cx) {
      Waker mine = cx.waker().clone();
      Look look = channel.change(s -> look(s, mine));
      arrived = true;
      look.replaced().ifPresent(Waker::drop);
      if (look.seen() == Seen.WAITS) return Poll.pending();
      mine.drop();
      return Poll.ready(look.seen() == Seen.IN ? Result.ok(Unit.UNIT) : Result.err(item));
    }

    private Step<T, Look> look(State<T> s, Waker mine) {
      Optional<Ticket<T>> ticket = s.ticketOf(this);
      if (ticket.isPresent() && s.closed()) return step(s.without(this), new Look(Seen.REFUSED));
      if (ticket.isPresent()) {
        List<Ticket<T>> line =
            s.line().stream()
                .map(t -> t.who() == this ? new Ticket<>(this, item, mine) : t)
                .toList();
        return step(s.line(line), new Look(Seen.WAITS, ticket.map(Ticket::waker)));
      }
      // No ticket any more: somebody has put the item in.
      if (arrived) return step(s, new Look(Seen.IN));
      if (s.closed()) return step(s, new Look(Seen.REFUSED));
      Step<T, Boolean> offered = channel.offer(s, item);
      if (offered.answer()) return new Step<>(offered.next(), new Look(Seen.IN), offered.wake());
      return step(s.line(plus(s.line(), new Ticket<>(this, item, mine))), new Look(Seen.WAITS));
    }

    private static <T> Step<T, Look> step(State<T> next, Look look) {
      return new Step<>(next, look, List.of());
    }

    @Override
    public void drop() {
      channel
          .<Optional<Ticket<T>>>change(
              s -> new Step<>(s.without(this), s.ticketOf(this), List.of()))
          .ifPresent(ticket -> ticket.waker().drop());
    }
  }

  private record In<T>(Channel<T> channel) implements Sender<T> {
    @Override
    public Future<Result<Unit, T>> send(T v) {
      return new Send<>(channel, v);
    }

    @Override
    public Result<Unit, T> trySend(T v) {
      return channel.change(s -> channel.offer(s, v)) ? Result.ok(Unit.UNIT) : Result.err(v);
    }

    @Override
    public Sender<T> clone() {
      channel.change(s -> new Step<>(s.senders(s.senders() + 1), true, List.of()));
      return new In<>(channel);
    }

    @Override
    public void drop() {
      channel.change(
          s ->
              s.senders() > 1
                  ? new Step<>(s.senders(s.senders() - 1), true, List.of())
                  : new Step<>(
                      s.senders(0).receiver(Optional.empty()),
                      true,
                      s.receiver().stream().toList()));
    }
  }

  private record Out<T>(Channel<T> channel) implements Receiver<T> {
    @Override
    public Future<Optional<T>> recv() {
      return new Receive<>(channel);
    }

    @Override
    public void close() {
      channel.change(s -> new Step<>(s.shut(), true, everybody(s)));
    }

    @Override
    public void drop() {
      channel.change(s -> new Step<>(s.shut().queue(List.of()), true, everybody(s)));
    }

    private static <T> List<Waker> everybody(State<T> s) {
      List<Waker> all = new ArrayList<>(s.receiver().stream().toList());
      s.line().forEach(ticket -> all.add(ticket.waker()));
      return all;
    }
  }

  private static final class Receive<T> implements Future<Optional<T>> {
    private final Channel<T> channel;
    private Optional<Waker> mine = Optional.empty();

    Receive(Channel<T> channel) {
      this.channel = channel;
    }

    @Override
    public Poll<Optional<T>> poll(Context cx) {
      drop();
      Waker latest = cx.waker().clone();
      Poll<Optional<T>> poll = channel.change(s -> look(s, latest));
      if (poll.isReady()) latest.drop();
      else mine = Optional.of(latest);
      return poll;
    }

    private Step<T, Poll<Optional<T>>> look(State<T> s, Waker latest) {
      if (s.queue().isEmpty() && !s.closed() && s.senders() > 0)
        return new Step<>(s.receiver(Optional.of(latest)), Poll.pending(), List.of());
      if (s.queue().isEmpty()) return new Step<>(s, Poll.ready(Optional.empty()), List.of());
      List<T> rest = s.queue().subList(1, s.queue().size());
      Poll<Optional<T>> first = Poll.ready(Optional.of(s.queue().getFirst()));
      if (s.line().isEmpty() || s.closed()) return new Step<>(s.queue(rest), first, List.of());
      Ticket<T> next = s.line().getFirst();
      return new Step<>(
          s.queue(plus(rest, next.item())).line(s.line().subList(1, s.line().size())),
          first,
          List.of(next.waker()));
    }

    /** Takes its waker back, if it is still there. */
    @Override
    public void drop() {
      if (mine.isEmpty()) return;
      boolean there =
          channel.change(
              s ->
                  s.receiver().equals(mine)
                      ? new Step<>(s.receiver(Optional.empty()), true, List.of())
                      : new Step<>(s, false, List.of()));
      if (there) mine.get().drop();
      mine = Optional.empty();
    }
  }
}
