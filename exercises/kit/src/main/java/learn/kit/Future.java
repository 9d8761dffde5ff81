package learn.kit;

/**
 * A computation that moves only when it is polled, mirroring {@code std::future::Future}. Not to be
 * mixed up with {@code java.util.concurrent.Future}, which is a handle to work that runs by itself.
 *
 * <p>The contract between a future and whoever polls it:
 *
 * <ol>
 *   <li>{@link #poll} returns at once. It never blocks.
 *   <li>{@link Poll.Pending} is a promise: the waker of the latest poll will be woken when polling
 *       again is worthwhile.
 *   <li>After {@link Poll.Ready} the future is spent and must not be polled again.
 *   <li>A future that is abandoned before Ready is dropped exactly once, by its owner.
 * </ol>
 *
 * @param <T> what it ends with
 */
@FunctionalInterface
public interface Future<T> {
  /**
   * Moves as far as possible without waiting.
   *
   * @param cx holds the waker to clone before answering Pending; borrowed, valid until this returns
   */
  Poll<T> poll(Context cx);

  /**
   * Gives the future up before it is Ready: cancellation is nothing else. Java has no destructors,
   * so the owner calls what Rust's compiler would insert. After Ready it does nothing.
   */
  default void drop() {}
}
