package ch05_state_machine;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Poll.Ready;
import learn.kit.Result;
import learn.kit.Result.Err;
import learn.kit.Result.Ok;

/** Correct from outside. Inside, six fields may each be null, and every line must know when. */
public final class Checkout implements Future<Result<Receipt, Failure>> {
  private final Cart cart;
  private final Pricing pricing;
  private final Bank bank;
  private final Depot depot;
  private Future<Result<Quote, Failure>> quoting;
  private Quote quote;
  private Future<Result<Hold, Failure>> holding;
  private Hold hold;
  private Future<Result<Parcel, Failure>> shipping;
  private Future<Receipt> capturing;
  private boolean done;

  public Checkout(Cart cart, Pricing pricing, Bank bank, Depot depot) {
    this.cart = cart;
    this.pricing = pricing;
    this.bank = bank;
    this.depot = depot;
  }

  @Override
  public Poll<Result<Receipt, Failure>> poll(Context cx) {
    if (done) throw new IllegalStateException("polled after Ready or drop");
    if (capturing == null && shipping == null && holding == null) {
      if (quoting == null) quoting = pricing.quote(cart);
      switch (quoting.poll(cx)) {
        case Ready(Ok(var answer)) -> quote = answer;
        case Ready(Err(var failure)) -> {
          return returned(Result.err(failure));
        }
        case Poll.Pending() -> {
          return Poll.pending();
        }
      }
      holding = bank.hold(quote);
    }
    if (capturing == null && shipping == null) {
      switch (holding.poll(cx)) {
        case Ready(Ok(var answer)) -> hold = answer;
        case Ready(Err(var failure)) -> {
          return returned(Result.err(failure));
        }
        case Poll.Pending() -> {
          return Poll.pending();
        }
      }
      shipping = depot.ship(cart, quote);
      quote = null;
    }
    if (capturing == null) {
      switch (shipping.poll(cx)) {
        case Ready(Ok(var parcel)) -> capturing = bank.capture(hold, parcel);
        case Ready(Err(var failure)) -> {
          hold.drop();
          return returned(Result.err(failure));
        }
        case Poll.Pending() -> {
          return Poll.pending();
        }
      }
      hold = null;
    }
    return capturing.poll(cx) instanceof Ready(var receipt)
        ? returned(Result.ok(receipt))
        : Poll.pending();
  }

  private Poll<Result<Receipt, Failure>> returned(Result<Receipt, Failure> result) {
    done = true;
    return Poll.ready(result);
  }

  @Override
  public void drop() {
    if (done) return;
    done = true;
    if (capturing != null) capturing.drop();
    else if (shipping != null) shipping.drop();
    else if (holding != null) holding.drop();
    else if (quoting != null) quoting.drop();
    if (hold != null) hold.drop();
  }
}
