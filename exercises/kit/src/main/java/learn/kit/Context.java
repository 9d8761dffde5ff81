package learn.kit;

/**
 * What a future is given when it is polled, mirroring {@code std::task::Context}. Today it holds
 * the waker and nothing else.
 *
 * <p>Executors open one for each poll in a try-with-resources; closing it ends the loan of the
 * waker, so that a future that kept it without cloning is found out instead of hanging silently.
 */
public final class Context implements AutoCloseable {
  private final Waker waker;

  private Context(Waker waker) {
    this.waker = waker;
  }

  /** A context that lends this waker. */
  public static Context fromWaker(Waker waker) {
    return new Context(Waker.borrowed(waker));
  }

  /** Borrowed: valid until poll returns. To keep it, {@link Waker#clone} it. */
  public Waker waker() {
    return waker;
  }

  /** Ends the loan. */
  @Override
  public void close() {
    waker.endBorrow();
  }
}
