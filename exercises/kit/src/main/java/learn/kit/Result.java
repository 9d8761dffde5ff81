package learn.kit;

import java.util.function.Function;

/**
 * A value or an error, mirroring {@code std::result::Result}. An error of this kind is expected: it
 * is returned, and its type says so. What is not expected is an exception, Rust's panic.
 *
 * <p>Rust's {@code ?} takes the value out of an {@code Ok} and leaves the function with an {@code
 * Err}. Java has no such operator; a record pattern and a {@code return} say the same:
 *
 * <pre>{@code
 * switch (answer) {                       // let quote = answer?;
 *   case Result.Ok(var quote) -> use(quote);
 *   case Result.Err(var failure) -> { return Result.err(failure); }
 * }
 * }</pre>
 *
 * <p>Patterns nest, so one switch can ask a {@link Poll} and the result in it: {@code case
 * Poll.Ready(Result.Ok(var quote))}.
 *
 * @param <T> what success brings; {@link Unit} when there is nothing to say
 * @param <E> what went wrong
 */
public sealed interface Result<T, E> permits Result.Ok, Result.Err {

  /** It went well. Prints as {@code Ok(42)}. */
  record Ok<T, E>(T value) implements Result<T, E> {
    @Override
    public String toString() {
      return "Ok(" + value + ")";
    }
  }

  /** It did not. Prints as {@code Err(sold out)}. */
  record Err<T, E>(E error) implements Result<T, E> {
    @Override
    public String toString() {
      return "Err(" + error + ")";
    }
  }

  /** Success. */
  static <T, E> Result<T, E> ok(T value) {
    return new Ok<>(value);
  }

  /** Failure. */
  static <T, E> Result<T, E> err(E error) {
    return new Err<>(error);
  }

  /** Changes the value of an Ok, {@code Result::map}; an Err stays one and {@code f} rests. */
  default <U> Result<U, E> map(Function<? super T, ? extends U> f) {
    return switch (this) {
      case Ok<T, E>(T value) -> ok(f.apply(value));
      // A new object: the old one is a Result of another type.
      case Err<T, E>(E error) -> err(error);
    };
  }
}
