package learn.kit;

/**
 * {@code async { … }} and {@code .await}, from Part II on, for tests and call sites:
 *
 * <pre>{@code
 * Future<Integer> sum = async(co -> {
 *   int a = co.await(first);         // let a = first.await;
 *   int b = co.await(second);        // let b = second.await;
 *   return a + b;
 * });                                // nothing has run yet: a future is lazy
 * }</pre>
 *
 * <p>Rust's compiler turns such a body into a state machine, as you did by hand in chapter 5.
 * Java's does not, so the body runs on a virtual thread of its own, in lock-step with whoever
 * polls:
 *
 * <pre>
 *   poller   poll ─┐          ┌─ polls first ─┐          ┌─ polls second: Pending ─▶ returns
 *   body           └▶ await ──┘               └▶ await ──┘   (stands in await until the next poll)
 * </pre>
 *
 * <p>What you can rely on:
 *
 * <ul>
 *   <li>One of the two moves, never both, so what happens does not depend on timing.
 *   <li>The awaited future is polled by the poller, on the poller's thread.
 *   <li>{@code drop()} drops the awaited future, then makes the pending await throw {@link
 *       Dropped}, so that {@code finally} blocks run like destructors. A body that has not begun
 *       has nothing to run; what it would have used stays as it is.
 *   <li>An await inside such a {@code finally} throws: there is no async drop, in Rust neither.
 *   <li>An exception out of the body is a panic. A checked one comes out of {@code poll} inside an
 *       {@code UndeclaredThrowableException}.
 *   <li>A monitor held across an await is really held, while other tasks run.
 *   <li>A body that is neither finished nor dropped keeps its thread: a leak, as it should be.
 * </ul>
 */
public final class Async {
  private Async() {}

  /** The future of this body. */
  public static <T> Future<T> async(Body<T> body) {
    return new Coroutine<>(body);
  }

  /** What stands between the braces. */
  @FunctionalInterface
  public interface Body<T> {
    /** The body; like any poll it must not block, except in {@link Await#await}. */
    @NonBlocking
    T run(Await co) throws Exception;
  }

  /** The {@code .await} operator. For the body's thread alone. */
  @FunctionalInterface
  public interface Await {
    /** Gives the future's value, or throws its panic; meanwhile other tasks go on. */
    <T> T await(Future<T> future);
  }

  /** Thrown by a pending await when its future is dropped. Do not catch it. */
  public static final class Dropped extends Error {
    private static final long serialVersionUID = 1L;

    Dropped() {
      super("the future of this body was dropped", null, false, false);
    }
  }

  /**
   * The thread that this code is polled by: for a body the one that polls its future, for all other
   * code the current one. Who asks "on which thread does this task run?" must not be told of the
   * body's own.
   */
  public static Thread caller() {
    return Coroutine.caller();
  }
}
