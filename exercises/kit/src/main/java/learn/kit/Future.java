package learn.kit;

/**
 * Work that moves only when it is polled, mirroring {@code std::future::Future}.
 *
 * <p>Not {@code java.util.concurrent.Future}, which is a handle to work that runs by itself. This
 * one <em>is</em> the work: an object with one method. Whoever calls the method lends it a thread
 * for as long as the call lasts, and nothing happens in between.
 *
 * <p>The contract between a future and its owner, who polls it:
 *
 * <ol>
 *   <li>{@link #poll} returns at once. It never blocks: its caller has other tasks. ({@link
 *       NonBlocking} says what that means when it is checked.)
 *   <li>{@link Poll.Pending} is a promise: the waker of the <em>latest</em> poll will be woken when
 *       polling again is worthwhile. Being polled proves nothing; an owner may poll for no reason.
 *   <li>After {@link Poll.Ready} the future is spent and must not be polled again.
 *   <li>One poll at a time: the owner may move it to another thread between polls, never during
 *       one.
 *   <li>A future that is abandoned before Ready is dropped exactly once, by its owner.
 *   <li>An exception out of poll is a panic: the future has ended, its owner still drops it.
 * </ol>
 *
 * <p>One method makes it a functional interface, so the smallest future is {@code cx ->
 * Poll.ready(42)}.
 *
 * @param <T> what it ends with; {@link Unit} when only the moment counts
 */
@FunctionalInterface
public interface Future<T> {
  /**
   * Moves as far as possible without waiting, and says whether that was all the way.
   *
   * @param cx holds the waker to clone before answering Pending. Borrowed: it is void once this
   *     method has returned
   */
  @NonBlocking
  Poll<T> poll(Context cx);

  /**
   * Gives the future up before it is Ready. Cancelling is nothing else: what is never polled again
   * never moves again.
   *
   * <p>In Rust the compiler inserts this call where the value goes out of scope. Java has no
   * destructors, so the owner makes it: exactly once, or not at all after Ready, when nothing is
   * left to give up. A future that owns others drops those that have not ended; one that holds
   * waker clones gives them up.
   */
  default void drop() {}
}
