package learn.kit;

import java.util.concurrent.atomic.AtomicReference;

/**
 * A handle to a task's doorbell, mirroring {@code std::task::Waker}.
 *
 * <p>Rust's ownership decides who may use which handle, and for how long. Java cannot, so each
 * handle knows its own state, and a misuse is a {@link Fault}:
 *
 * <pre>
 *             clone()                        wake() · drop()
 *   BORROWED ─────────▶ OWNED (a new handle) ────────────────▶ SPENT
 *      │ poll returns                                            ▲
 *      └─────────────────────────────────────────────────────────┘
 * </pre>
 */
public final class Waker {
  private enum State {
    /** Came out of a Context: usable until poll returns. */
    BORROWED,
    /** Made by {@link Waker#from}: not counted as a clone. */
    OWNED,
    /** Made by {@link Waker#clone}: its end is reported to {@link Wake#dropped}. */
    CLONED,
    /** Consumed, dropped, or its borrow has ended. */
    SPENT
  }

  private final Wake target;
  // Atomic: two threads may race to consume one handle, and exactly one of them is wrong.
  private final AtomicReference<State> state;

  private Waker(Wake target, State state) {
    this.target = target;
    this.state = new AtomicReference<>(state);
  }

  /** An owned handle; what {@code Waker::from(Arc<impl Wake>)} is in Rust. */
  public static Waker from(Wake target) {
    return new Waker(target, State.OWNED);
  }

  /** A handle that rings nowhere, {@code Waker::noop()}: for whoever polls in a loop anyway. */
  public static Waker noop() {
    return from(() -> {});
  }

  /** The same doorbell, lent for the time of one poll. */
  static Waker borrowed(Waker lender) {
    return new Waker(lender.target, State.BORROWED);
  }

  /** Ends a loan. An owned handle is not touched. */
  void endBorrow() {
    state.compareAndSet(State.BORROWED, State.SPENT);
  }

  /**
   * Another handle to the same task, owned by the caller: keep it, wake it, drop it when and where
   * you like.
   */
  @Override
  @SuppressWarnings("MethodDoesntCallSuperMethod") // nothing to do with Cloneable; named as in Rust
  public Waker clone() {
    alive("clone");
    target.cloned();
    return new Waker(target, State.CLONED);
  }

  /** Rings and CONSUMES this handle. */
  public void wake() {
    State before = state.getAndUpdate(s -> s == State.BORROWED ? s : State.SPENT);
    switch (before) {
      case BORROWED ->
          throw Fault.of(
              "waker-wake-on-borrow",
              "wake() consumes its handle, and this one is only borrowed: use wakeByRef(), or"
                  + " clone() first");
      case SPENT -> throw spent("wake");
      case OWNED -> target.wakeByRef();
      case CLONED -> {
        target.wakeByRef();
        target.dropped();
      }
    }
  }

  /** Rings and keeps this handle. */
  public void wakeByRef() {
    alive("wakeByRef");
    target.wakeByRef();
  }

  /** Whether both ring the same doorbell: then a stored clone need not be replaced. */
  public boolean willWake(Waker other) {
    return target == other.target;
  }

  /** Gives this handle up without ringing. A second drop does nothing. */
  public void drop() {
    State before = state.getAndUpdate(s -> s == State.BORROWED ? s : State.SPENT);
    if (before == State.CLONED) target.dropped();
  }

  private void alive(String operation) {
    if (state.get() == State.SPENT) throw spent(operation);
  }

  private static Fault spent(String operation) {
    return Fault.of(
        "waker-spent",
        operation
            + "() on a waker that is spent: it was consumed or dropped, or its poll has returned"
            + " (clone it)",
        operation);
  }
}
