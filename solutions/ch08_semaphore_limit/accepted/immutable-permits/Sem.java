package ch08_semaphore_limit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/** No lock: the counter and the line are one immutable value. */
public final class Sem {
  private record Place(Object who, Waker waker) {}

  private record State(int free, List<Place> line, List<Object> granted) {
    State back() {
      if (line.isEmpty()) return new State(free + 1, line, granted);
      return new State(free, line.subList(1, line.size()), plus(granted, line.getFirst().who()));
    }

    State enter(Place place) {
      if (free > 0) return new State(free - 1, line, plus(granted, place.who()));
      return new State(0, plus(line, place), granted);
    }

    State replace(Place place) {
      return new State(
          free, line.stream().map(p -> p.who() == place.who() ? place : p).toList(), granted);
    }

    State taken(Object who) {
      return new State(free, line, granted.stream().filter(each -> each != who).toList());
    }

    State leave(Object who) {
      return new State(free, line.stream().filter(each -> each.who() != who).toList(), granted);
    }

    Optional<Waker> wakerOf(Object who) {
      return line.stream().filter(each -> each.who() == who).map(Place::waker).findFirst();
    }
  }

  private static <E> List<E> plus(List<E> list, E more) {
    List<E> longer = new ArrayList<>(list);
    longer.add(more);
    return List.copyOf(longer);
  }

  private final AtomicReference<State> state;

  public Sem(int permits) {
    state = new AtomicReference<>(new State(permits, List.of(), List.of()));
  }

  public int available() {
    return state.get().free();
  }

  public Optional<Permit> tryAcquire() {
    State before =
        state.getAndUpdate(s -> s.free() > 0 ? new State(s.free() - 1, s.line(), s.granted()) : s);
    return before.free() > 0 ? Optional.of(new Held()) : Optional.empty();
  }

  private void release() {
    State before = state.getAndUpdate(State::back);
    if (!before.line().isEmpty()) before.line().getFirst().waker().wake();
  }

  private final class Held implements Permit {
    private final AtomicBoolean closed = new AtomicBoolean();

    @Override
    public void close() {
      if (closed.compareAndSet(false, true)) release();
    }
  }

  public Future<Permit> acquire() {
    return new Future<>() {
      private boolean arrived;

      @Override
      public Poll<Permit> poll(Context cx) {
        Place mine = new Place(this, cx.waker().clone());
        State before =
            arrived
                ? state.getAndUpdate(s -> s.replace(mine))
                : state.getAndUpdate(s -> s.enter(mine));
        boolean waits = arrived ? before.wakerOf(this).isPresent() : before.free() == 0;
        arrived = true;
        before.wakerOf(this).ifPresent(Waker::drop);
        // In line, our waker is the releaser's to ring, perhaps already: no second look.
        if (waits) return Poll.pending();
        state.updateAndGet(s -> s.taken(this));
        mine.waker().drop();
        return Poll.ready(new Held());
      }

      @Override
      public void drop() {
        State before = state.getAndUpdate(s -> s.leave(this));
        before.wakerOf(this).ifPresent(Waker::drop);
        if (!before.granted().contains(this)) return;
        state.updateAndGet(s -> s.taken(this));
        release();
      }
    };
  }
}
