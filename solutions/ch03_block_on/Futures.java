package ch03_block_on;

import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

/** {@code tokio::task::yield_now} and {@code FutureExt::fuse}. */
public final class Futures {
  private Futures() {}

  /** Each call makes a new one: whether it has yielded is its own affair. */
  public static Future<Unit> yieldNow() {
    return new Yield();
  }

  /** Takes the child over: from here on nobody else polls or drops it. */
  public static <T> Future<T> fuse(Future<T> f) {
    return new Fuse<>(f);
  }

  /**
   * Goes to the back of the queue once. Chapter 2's countdown from 1, without the number: Pending
   * and a wake in the same poll.
   */
  private static final class Yield implements Future<Unit> {
    // How far it is. A static or shared one would let the first task yield for all others.
    private enum State {
      NEW,
      YIELDED,
      OVER
    }

    private State state = State.NEW;

    @Override
    public Poll<Unit> poll(Context cx) {
      return switch (state) {
        case NEW -> {
          state = State.YIELDED;
          // Asks for the next poll while this one is still going on. An executor that forgets such
          // a ring sleeps for ever.
          cx.waker().wakeByRef();
          yield Poll.pending();
        }
        // Any second poll will do, whoever caused it: the others have had their turn.
        case YIELDED -> {
          state = State.OVER;
          yield Poll.ready(Unit.UNIT);
        }
        case OVER -> throw new IllegalStateException("polled after Ready or drop");
      };
    }

    // Holds no waker between two polls (it has rung the borrowed one at once), so there is nothing
    // to give up; only a later poll has to be refused.
    @Override
    public void drop() {
      state = State.OVER;
    }
  }

  /**
   * A future that remembers that it is over, so that its caller need not. Loops that poll several
   * children in turn, such as a select, can then poll all of them each time.
   */
  private static final class Fuse<T> implements Future<T> {
    // Empty once the child has answered Ready or was dropped: what is not there cannot be polled.
    private Optional<Future<T>> child;

    Fuse(Future<T> child) {
      this.child = Optional.of(child);
    }

    @Override
    public Poll<T> poll(Context cx) {
      // Pending without a wake: for once it is right, since nothing will ever change.
      if (child.isEmpty()) return Poll.pending();
      // The context is handed on as it is; the child leaves our caller's waker by itself.
      Poll<T> poll = child.get().poll(cx);
      // Forgotten at once. A finished child owes nothing and is not dropped either.
      if (poll.isReady()) child = Optional.empty();
      return poll;
    }

    /** A wrapper owns what it wraps, so it passes the drop on. */
    @Override
    public void drop() {
      child.ifPresent(Future::drop);
      child = Optional.empty();
    }
  }
}
