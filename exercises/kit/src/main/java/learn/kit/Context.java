package learn.kit;

/**
 * What a future is given when it is polled, mirroring {@code std::task::Context}. Today it holds
 * the waker and nothing else; it is a type of its own so that more can be added without changing
 * every future in the world.
 *
 * <p>In Rust its lifetime ends with the poll, and the compiler sees to it. Here the executor opens
 * one for each poll and closes it afterwards:
 *
 * <pre>{@code
 * try (Context cx = Context.fromWaker(waker)) {
 *   future.poll(cx);
 * }   // from here on, cx.waker() is spent; clones of it live on
 * }</pre>
 *
 * An executor that forgets to close it does no harm. It only goes blind: a waker that was kept
 * without cloning then works by accident, and is found out nowhere.
 */
public final class Context implements AutoCloseable {
  // A handle of its own, so that ending the loan does not spend the lender's.
  private final Waker waker;

  private Context(Waker waker) {
    this.waker = waker;
  }

  /** A context that lends this waker; the caller keeps it. */
  public static Context fromWaker(Waker waker) {
    return new Context(waker.lend());
  }

  /** Borrowed: valid until the poll returns. To keep it, {@link Waker#clone} it. */
  public Waker waker() {
    return waker;
  }

  /** Ends the loan. */
  @Override
  public void close() {
    waker.endLoan();
  }
}
