package ch05_state_machine;

import java.util.function.Supplier;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Result.Err;
import learn.kit.Result.Ok;

/** One expression for each await; Pending passes through map by itself. */
public final class Checkout implements Future<Result<Receipt, Failure>> {
  sealed interface State permits Start, Quoting, Holding, Shipping, Capturing, Returned, Done {}

  // The call and not its arguments: a lambda captures what it needs.
  record Start(Supplier<Future<Result<Quote, Failure>>> call, Cart cart) implements State {}

  record Quoting(Cart cart, Future<Result<Quote, Failure>> child) implements State {}

  record Holding(
      Supplier<Future<Result<Parcel, Failure>>> ship, Future<Result<Hold, Failure>> child)
      implements State {}

  record Shipping(Hold hold, Future<Result<Parcel, Failure>> child) implements State {}

  record Capturing(Future<Receipt> child) implements State {}

  record Returned(Result<Receipt, Failure> result) implements State {}

  record Done() implements State {}

  private final Bank bank;
  private final Depot depot;
  private State state;

  public Checkout(Cart cart, Pricing pricing, Bank bank, Depot depot) {
    this.bank = bank;
    this.depot = depot;
    this.state = new Start(() -> pricing.quote(cart), cart);
  }

  @Override
  public Poll<Result<Receipt, Failure>> poll(Context cx) {
    for (; ; ) {
      switch (step(cx)) {
        case Poll.Pending() -> {
          return Poll.pending();
        }
        case Poll.Ready(Returned(var result)) -> {
          state = new Done();
          return Poll.ready(result);
        }
        case Poll.Ready(var next) -> state = next;
      }
    }
  }

  private Poll<? extends State> step(Context cx) {
    return switch (state) {
      case Start(var call, var cart) -> Poll.ready(new Quoting(cart, call.get()));
      case Quoting(var cart, var child) -> child.poll(cx).map(quote -> quoted(cart, quote));
      case Holding(var ship, var child) -> child.poll(cx).map(hold -> held(ship, hold));
      case Shipping(var hold, var child) -> child.poll(cx).map(parcel -> shipped(hold, parcel));
      case Capturing(var child) -> child.poll(cx).map(r -> new Returned(Result.ok(r)));
      case Returned _, Done _ -> throw new IllegalStateException("not to be polled any more");
    };
  }

  private State quoted(Cart cart, Result<Quote, Failure> answer) {
    return switch (answer) {
      case Ok(var quote) -> new Holding(() -> depot.ship(cart, quote), bank.hold(quote));
      case Err(var failure) -> new Returned(Result.err(failure));
    };
  }

  private State held(Supplier<Future<Result<Parcel, Failure>>> ship, Result<Hold, Failure> answer) {
    return switch (answer) {
      case Ok(var hold) -> new Shipping(hold, ship.get());
      case Err(var failure) -> new Returned(Result.err(failure));
    };
  }

  private State shipped(Hold hold, Result<Parcel, Failure> answer) {
    return switch (answer) {
      case Ok(var parcel) -> new Capturing(bank.capture(hold, parcel));
      case Err(var failure) -> {
        hold.drop();
        yield new Returned(Result.err(failure));
      }
    };
  }

  @Override
  public void drop() {
    switch (state) {
      case Start _, Returned _, Done _ -> {}
      case Quoting q -> q.child().drop();
      case Holding h -> h.child().drop();
      case Capturing c -> c.child().drop();
      case Shipping s -> {
        s.child().drop();
        s.hold().drop();
      }
    }
    state = new Done();
  }
}
