package ch05_state_machine;

import java.util.function.Function;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;

/**
 * One kind of state for all four awaits: a child, what to do with its value, and the destructor of
 * what is owned besides. What a state has to remember, its lambda captures.
 */
public final class Checkout implements Future<Result<Receipt, Failure>> {
  sealed interface Step permits State, Return {}

  record Return(Result<Receipt, Failure> result) implements Step {}

  sealed interface State extends Step permits Start, Await, Done {}

  record Start(Cart cart) implements State {}

  record Await<T>(Future<T> child, Function<T, Step> then, Runnable destructor) implements State {
    Step step(Context cx) {
      return child.poll(cx) instanceof Poll.Ready<T>(T value) ? then.apply(value) : this;
    }
  }

  record Done() implements State {}

  private static final Runnable NOTHING = () -> {};

  private final Pricing pricing;
  private final Bank bank;
  private final Depot depot;
  private State state;

  public Checkout(Cart cart, Pricing pricing, Bank bank, Depot depot) {
    this.pricing = pricing;
    this.bank = bank;
    this.depot = depot;
    this.state = new Start(cart);
  }

  @Override
  public Poll<Result<Receipt, Failure>> poll(Context cx) {
    while (true) {
      Step next =
          switch (state) {
            case Start(var cart) -> new Await<>(pricing.quote(cart), q -> quoted(cart, q), NOTHING);
            case Await<?> waiting -> waiting.step(cx);
            case Done _ -> throw new IllegalStateException("over");
          };
      if (next == state) return Poll.pending();
      switch (next) {
        case State to -> state = to;
        case Return(var result) -> {
          state = new Done();
          return Poll.ready(result);
        }
      }
    }
  }

  private Step quoted(Cart cart, Result<Quote, Failure> answer) {
    return orReturn(
        answer, quote -> new Await<>(bank.hold(quote), hold -> held(cart, quote, hold), NOTHING));
  }

  private Step held(Cart cart, Quote quote, Result<Hold, Failure> answer) {
    return orReturn(
        answer,
        hold -> new Await<>(depot.ship(cart, quote), parcel -> shipped(hold, parcel), hold::drop));
  }

  private Step shipped(Hold hold, Result<Parcel, Failure> answer) {
    if (answer instanceof Result.Err<Parcel, Failure>) hold.drop();
    return orReturn(
        answer,
        parcel -> new Await<>(bank.capture(hold, parcel), r -> new Return(Result.ok(r)), NOTHING));
  }

  /** The question mark. */
  private static <T> Step orReturn(Result<T, Failure> answer, Function<T, Step> then) {
    return switch (answer) {
      case Result.Ok<T, Failure>(T value) -> then.apply(value);
      case Result.Err<T, Failure>(Failure failure) -> new Return(Result.err(failure));
    };
  }

  @Override
  public void drop() {
    if (state instanceof Await<?> waiting) {
      waiting.child().drop();
      waiting.destructor().run();
    }
    state = new Done();
  }
}
