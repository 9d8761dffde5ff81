package learn.kit;

/**
 * One of two values, and which: the answer of a race between two futures that need not have the
 * same type. Compare {@code futures::future::Either}.
 *
 * <p>{@link Result} has two sides as well, but there the sides have a meaning: it went well, or it
 * did not. Here left and right are only positions.
 */
public sealed interface Either<A, B> permits Either.Left, Either.Right {

  /** The first one's. Prints as {@code Left(42)}. */
  record Left<A, B>(A value) implements Either<A, B> {
    @Override
    public String toString() {
      return "Left(" + value + ")";
    }
  }

  /** The second one's. Prints as {@code Right(42)}. */
  record Right<A, B>(B value) implements Either<A, B> {
    @Override
    public String toString() {
      return "Right(" + value + ")";
    }
  }
}
