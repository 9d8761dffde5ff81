package ch06_retry_timeout;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;

/** The state is a future: the attempt under way, which knows what comes after it. */
public final class Retry<T, E> implements Future<Result<T, E>> {
  private sealed interface State<T, E> {
    record Waiting<T, E>(int left) implements State<T, E> {}

    record Trying<T, E>(Future<Result<T, E>> attempt, int left) implements State<T, E> {}

    record Over<T, E>() implements State<T, E> {}
  }

  private final Supplier<? extends Future<Result<T, E>>> factory;
  private State<T, E> state;

  public Retry(int maxAttempts, Supplier<? extends Future<Result<T, E>>> factory) {
    this.factory = factory;
    this.state = new State.Waiting<>(maxAttempts);
  }

  @Override
  public Poll<Result<T, E>> poll(Context cx) {
    while (true) {
      switch (state) {
        case State.Over<T, E>() -> throw new IllegalStateException("over");
        case State.Waiting<T, E>(int left) -> state = new State.Trying<>(factory.get(), left - 1);
        case State.Trying<T, E>(Future<Result<T, E>> attempt, int left) -> {
          switch (attempt.poll(cx)) {
            case Poll.Pending<Result<T, E>>() -> {
              return Poll.pending();
            }
            case Poll.Ready<Result<T, E>>(Result.Ok<T, E> ok) -> {
              state = new State.Over<>();
              return Poll.ready(ok);
            }
            case Poll.Ready<Result<T, E>>(Result.Err<T, E> err) -> {
              if (left == 0) {
                state = new State.Over<>();
                return Poll.ready(err);
              }
              state = new State.Waiting<>(left);
            }
          }
        }
      }
    }
  }

  @Override
  public void drop() {
    if (state instanceof State.Trying<T, E>(Future<Result<T, E>> attempt, int left)) attempt.drop();
    state = new State.Over<>();
  }
}
