package learn.kit;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A handle to a task's doorbell, mirroring {@code std::task::Waker}: ringing it means "poll my task
 * again, it is worthwhile now".
 *
 * <p>Rust's ownership decides who may use which handle, and for how long. Java cannot, so every
 * handle knows its own state, and a misuse is a {@link Fault} at the line that makes it:
 *
 * <pre>
 *   in a Context ──▶ BORROWED ── the poll returns ──────────▶ SPENT
 *   Waker.from() ──▶ OWNED ──┐
 *   clone() ───────▶ CLONED ─┴── wake(), or drop() ─────────▶ SPENT
 * </pre>
 *
 * <p>The two that everybody makes once:
 *
 * <ul>
 *   <li>{@code waker-spent}: the context's waker was kept without {@link #clone}, and rung after
 *       its poll had returned. Rust: "borrowed data escapes".
 *   <li>{@code waker-wake-on-borrow}: {@code cx.waker().wake()}. {@link #wake} consumes the handle,
 *       and a borrowed one is not yours to consume; {@link #wakeByRef} is what you want.
 * </ul>
 */
public final class Waker {
  private enum State {
    /** Came out of a {@link Context}; good until its poll returns. */
    BORROWED,
    /** Made by {@link Waker#from}. Not a clone, so its end is nobody's news. */
    OWNED,
    /** Made by {@link Waker#clone}; its end is told to {@link Wake#dropped}, exactly once. */
    CLONED,
    /** Consumed or dropped, or its poll has returned: every use from now on is a fault. */
    SPENT
  }

  // The doorbell. All handles of a task share it; comparing it is what willWake does.
  private final Wake target;

  // Atomic, because handles travel: when two threads try to consume the same one, exactly one of
  // them gets it, and the other is told that it is wrong. A check followed by a write would let
  // both pass.
  private final AtomicReference<State> state;

  private Waker(Wake target, State state) {
    this.target = target;
    this.state = new AtomicReference<>(state);
  }

  /** The first handle to a doorbell, owned by the caller: {@code Waker::from(Arc<impl Wake>)}. */
  public static Waker from(Wake target) {
    return new Waker(target, State.OWNED);
  }

  /** A handle that rings nowhere, {@code Waker::noop()}: for whoever polls in a loop anyway. */
  public static Waker noop() {
    return from(() -> {});
  }

  /** The same doorbell, lent for the time of one poll. */
  Waker lend() {
    alive("fromWaker");
    return new Waker(target, State.BORROWED);
  }

  /** Ends a loan; a handle that its holder owns is not touched. */
  void endLoan() {
    state.compareAndSet(State.BORROWED, State.SPENT);
  }

  /**
   * Another handle to the same task, owned by the caller: keep it, ring it or drop it, on whichever
   * thread and however late.
   *
   * <p>Only the name is shared with {@code Object.clone}; it is Rust's {@code Clone::clone}.
   */
  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod") // not a copy of fields: a new handle
  public Waker clone() {
    alive("clone");
    // Before the new handle exists: a probe runs the other side of a race in here.
    target.cloned();
    return new Waker(target, State.CLONED);
  }

  /**
   * Rings, and CONSUMES this handle: the last use of a clone, ringing and giving it up in one. On a
   * borrowed handle it is the fault {@code waker-wake-on-borrow}.
   */
  public void wake() {
    switch (consume()) {
      case BORROWED ->
          throw Fault.of(
              "waker-wake-on-borrow",
              "wake() on a borrowed waker: it consumes what is not yours; use wakeByRef()");
      case SPENT -> throw spent("wake");
      case OWNED -> target.wakeByRef();
      case CLONED -> {
        try {
          target.wakeByRef();
        } finally {
          target.dropped(); // consumed, even when ringing failed
        }
      }
    }
  }

  /** Rings, and keeps this handle: right for a borrowed one, and for ringing more than once. */
  public void wakeByRef() {
    alive("wakeByRef");
    target.wakeByRef();
  }

  /**
   * Whether both ring the same doorbell: a stored clone that does need not be replaced. It compares
   * and rings nothing, so it may be asked of a spent handle.
   */
  public boolean willWake(Waker other) {
    return target == other.target;
  }

  /**
   * Gives this handle up without ringing. Nothing happens on a handle that is spent already, or is
   * borrowed: Rust would drop only what you own, too.
   */
  public void drop() {
    if (consume() == State.CLONED) target.dropped();
  }

  /** Makes an owned handle spent, in one step; returns what it was before. */
  private State consume() {
    return state.getAndUpdate(s -> s == State.BORROWED ? s : State.SPENT);
  }

  private void alive(String operation) {
    if (state.get() == State.SPENT) throw spent(operation);
  }

  private static Fault spent(String operation) {
    return Fault.of(
        "waker-spent",
        operation
            + "() on a spent waker: it was woken or dropped, or was only lent to a poll that has"
            + " returned; clone() what you want to keep",
        operation);
  }
}
