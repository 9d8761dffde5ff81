package ch05_state_machine;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Poll.Pending;
import learn.kit.Poll.Ready;
import learn.kit.Result;
import learn.kit.Result.Err;
import learn.kit.Result.Ok;

public final class Checkout implements Future<Result<Receipt, Failure>> {
  sealed interface State permits Start, Quoting, Holding, Shipping, Capturing, Done {}

  record Start(Cart cart) implements State {}

  record Quoting(Cart cart, Future<Result<Quote, Failure>> child) implements State {}

  record Holding(Cart cart, Quote quote, Future<Result<Hold, Failure>> child) implements State {}

  record Shipping(Quote quote, Hold hold, Future<Result<Parcel, Failure>> child) implements State {}

  // Takes its predecessor along, in case it is needed.
  record Capturing(Shipping before, Future<Receipt> child) implements State {}

  record Done() implements State {}

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
      switch (state) {
        case Start(var cart) -> state = new Quoting(cart, pricing.quote(cart));
        case Quoting(var cart, var child) -> {
          switch (child.poll(cx)) {
            case Pending() -> {
              return Poll.pending();
            }
            case Ready(Ok(var quote)) -> state = new Holding(cart, quote, bank.hold(quote));
            case Ready(Err(var failure)) -> {
              return returned(Result.err(failure));
            }
          }
        }
        case Holding(var cart, var quote, var child) -> {
          switch (child.poll(cx)) {
            case Pending() -> {
              return Poll.pending();
            }
            case Ready(Ok(var hold)) -> state = new Shipping(quote, hold, depot.ship(cart, quote));
            case Ready(Err(var failure)) -> {
              return returned(Result.err(failure));
            }
          }
        }
        case Shipping(var quote, var hold, var child) -> {
          switch (child.poll(cx)) {
            case Pending() -> {
              return Poll.pending();
            }
            case Ready(Ok(var parcel)) ->
                state = new Capturing(new Shipping(quote, hold, child), bank.capture(hold, parcel));
            case Ready(Err(var failure)) -> {
              hold.drop();
              return returned(Result.err(failure));
            }
          }
        }
        case Capturing(_, var child) -> {
          switch (child.poll(cx)) {
            case Pending() -> {
              return Poll.pending();
            }
            case Ready(var receipt) -> {
              return returned(Result.ok(receipt));
            }
          }
        }
        case Done() -> throw new IllegalStateException("polled after Ready or drop");
      }
    }
  }

  private Poll<Result<Receipt, Failure>> returned(Result<Receipt, Failure> result) {
    state = new Done();
    return Poll.ready(result);
  }

  @Override
  public void drop() {
    State left = state;
    state = new Done();
    switch (left) {
      case Start _, Done _ -> {}
      case Quoting(_, var child) -> child.drop();
      case Holding(_, _, var child) -> child.drop();
      case Shipping(_, var hold, var child) -> {
        child.drop();
        hold.drop();
      }
      case Capturing(_, var child) -> child.drop();
    }
  }
}
