package ch05_state_machine;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Poll.Ready;
import learn.kit.Result;
import learn.kit.Result.Err;
import learn.kit.Result.Ok;

/** No loop: a state that has got its value goes to the next one by a call. */
public final class Checkout implements Future<Result<Receipt, Failure>> {
  sealed interface State permits Start, Quoting, Holding, Shipping, Capturing, Done {}

  record Start() implements State {}

  record Quoting(Future<Result<Quote, Failure>> child) implements State {}

  record Holding(Quote quote, Future<Result<Hold, Failure>> child) implements State {}

  record Shipping(Hold hold, Future<Result<Parcel, Failure>> child) implements State {}

  record Capturing(Future<Receipt> child) implements State {}

  record Done() implements State {}

  private final Cart cart;
  private final Pricing pricing;
  private final Bank bank;
  private final Depot depot;
  private State state = new Start();

  public Checkout(Cart cart, Pricing pricing, Bank bank, Depot depot) {
    this.cart = cart;
    this.pricing = pricing;
    this.bank = bank;
    this.depot = depot;
  }

  @Override
  public Poll<Result<Receipt, Failure>> poll(Context cx) {
    if (state instanceof Start) return go(new Quoting(pricing.quote(cart)), cx);
    if (state instanceof Quoting(var child)) return quoting(child.poll(cx), cx);
    if (state instanceof Holding(var quote, var child)) return holding(quote, child.poll(cx), cx);
    if (state instanceof Shipping(var hold, var child)) return shipping(hold, child.poll(cx), cx);
    if (state instanceof Capturing(var child)) return capturing(child.poll(cx));
    throw new IllegalStateException();
  }

  private Poll<Result<Receipt, Failure>> go(State next, Context cx) {
    state = next;
    return poll(cx);
  }

  private Poll<Result<Receipt, Failure>> quoting(Poll<Result<Quote, Failure>> p, Context cx) {
    if (p instanceof Ready(Ok(var quote))) return go(new Holding(quote, bank.hold(quote)), cx);
    if (p instanceof Ready(Err(var failure))) return end(Result.err(failure));
    return Poll.pending();
  }

  private Poll<Result<Receipt, Failure>> holding(
      Quote quote, Poll<Result<Hold, Failure>> p, Context cx) {
    if (p instanceof Ready(Ok(var hold)))
      return go(new Shipping(hold, depot.ship(cart, quote)), cx);
    if (p instanceof Ready(Err(var failure))) return end(Result.err(failure));
    return Poll.pending();
  }

  private Poll<Result<Receipt, Failure>> shipping(
      Hold hold, Poll<Result<Parcel, Failure>> p, Context cx) {
    if (p instanceof Ready(Ok(var parcel)))
      return go(new Capturing(bank.capture(hold, parcel)), cx);
    if (!(p instanceof Ready(Err(var failure)))) return Poll.pending();
    hold.drop();
    return end(Result.err(failure));
  }

  private Poll<Result<Receipt, Failure>> capturing(Poll<Receipt> p) {
    return p instanceof Ready(var receipt) ? end(Result.ok(receipt)) : Poll.pending();
  }

  private Poll<Result<Receipt, Failure>> end(Result<Receipt, Failure> result) {
    state = new Done();
    return Poll.ready(result);
  }

  @Override
  public void drop() {
    if (state instanceof Quoting q) q.child.drop();
    else if (state instanceof Holding h) h.child.drop();
    else if (state instanceof Capturing c) c.child.drop();
    else if (state instanceof Shipping s) {
      s.child.drop();
      s.hold.drop();
    }
    state = new Done();
  }
}
