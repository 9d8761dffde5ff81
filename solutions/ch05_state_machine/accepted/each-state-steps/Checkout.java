package ch05_state_machine;

import java.util.Optional;
import java.util.function.Function;
import learn.kit.*;

/** The state pattern: each record knows its child, its successor and what it owns. */
public final class Checkout implements Future<Result<Receipt, Failure>> {
  record Shops(Pricing pricing, Bank bank, Depot depot) {}

  sealed interface State permits Start, Quoting, Holding, Shipping, Capturing, Done {
    /** The next state; empty while the child is Pending. */
    Optional<State> next(Shops shops, Context cx);

    default void destroy() {}
  }

  record Start(Cart cart) implements State {
    public Optional<State> next(Shops shops, Context cx) {
      return Optional.of(new Quoting(cart, shops.pricing().quote(cart)));
    }
  }

  record Quoting(Cart cart, Future<Result<Quote, Failure>> child) implements State {
    public Optional<State> next(Shops shops, Context cx) {
      return after(child, cx, quote -> new Holding(cart, quote, shops.bank().hold(quote)));
    }

    public void destroy() {
      child.drop();
    }
  }

  record Holding(Cart cart, Quote quote, Future<Result<Hold, Failure>> child) implements State {
    public Optional<State> next(Shops shops, Context cx) {
      return after(child, cx, hold -> new Shipping(hold, shops.depot().ship(cart, quote)));
    }

    public void destroy() {
      child.drop();
    }
  }

  record Shipping(Hold hold, Future<Result<Parcel, Failure>> child) implements State {
    public Optional<State> next(Shops shops, Context cx) {
      var next = after(child, cx, parcel -> new Capturing(shops.bank().capture(hold, parcel)));
      if (next.isPresent() && next.get() instanceof Done) hold.drop();
      return next;
    }

    public void destroy() {
      child.drop();
      hold.drop();
    }
  }

  record Capturing(Future<Receipt> child) implements State {
    public Optional<State> next(Shops shops, Context cx) {
      return switch (child.poll(cx)) {
        case Poll.Pending() -> Optional.empty();
        case Poll.Ready(var receipt) -> Optional.of(new Done(Optional.of(Result.ok(receipt))));
      };
    }

    public void destroy() {
      child.drop();
    }
  }

  /** With what is to be returned, until it has been. */
  record Done(Optional<Result<Receipt, Failure>> returns) implements State {
    public Optional<State> next(Shops shops, Context cx) {
      throw new IllegalStateException("polled after its end");
    }
  }

  private static <T> Optional<State> after(
      Future<Result<T, Failure>> child, Context cx, Function<T, State> then) {
    return switch (child.poll(cx)) {
      case Poll.Pending() -> Optional.empty();
      case Poll.Ready(Result.Ok(var value)) -> Optional.of(then.apply(value));
      case Poll.Ready(Result.Err(var error)) ->
          Optional.of(new Done(Optional.of(Result.err(error))));
    };
  }

  private final Shops shops;
  private State state;

  public Checkout(Cart cart, Pricing pricing, Bank bank, Depot depot) {
    shops = new Shops(pricing, bank, depot);
    state = new Start(cart);
  }

  @Override
  public Poll<Result<Receipt, Failure>> poll(Context cx) {
    Optional<State> next = state.next(shops, cx);
    while (next.isPresent()) {
      state = next.get();
      if (state instanceof Done(var returns) && returns.isPresent()) {
        state = new Done(Optional.empty());
        return Poll.ready(returns.get());
      }
      next = state.next(shops, cx);
    }
    return Poll.pending();
  }

  @Override
  public void drop() {
    State left = state;
    state = new Done(Optional.empty());
    left.destroy();
  }
}
