package ch05_state_machine;

import learn.kit.*;
import learn.kit.Poll.*;
import learn.kit.Result.*;

/** Plain Java without records: the states are small classes that know their child. */
public final class Checkout implements Future<Result<Receipt, Failure>> {
  abstract static sealed class State permits Start, Quoting, Holding, Shipping, Capturing, Done {
    void destroy() {}
  }

  static final class Start extends State {}

  static final class Quoting extends State {
    final Future<Result<Quote, Failure>> child;

    Quoting(Future<Result<Quote, Failure>> child) {
      this.child = child;
    }

    @Override
    void destroy() {
      child.drop();
    }
  }

  static final class Holding extends State {
    final Quote quote;
    final Future<Result<Hold, Failure>> child;

    Holding(Quote quote, Future<Result<Hold, Failure>> child) {
      this.quote = quote;
      this.child = child;
    }

    @Override
    void destroy() {
      child.drop();
    }
  }

  static final class Shipping extends State {
    final Hold hold;
    final Future<Result<Parcel, Failure>> child;

    Shipping(Hold hold, Future<Result<Parcel, Failure>> child) {
      this.hold = hold;
      this.child = child;
    }

    @Override
    void destroy() {
      child.drop();
      hold.drop();
    }
  }

  static final class Capturing extends State {
    final Future<Receipt> child;

    Capturing(Future<Receipt> child) {
      this.child = child;
    }

    @Override
    void destroy() {
      child.drop();
    }
  }

  static final class Done extends State {}

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
    if (state instanceof Done) throw new IllegalStateException("already over");
    if (state instanceof Start) state = new Quoting(pricing.quote(cart));
    if (state instanceof Quoting s) {
      Poll<Result<Quote, Failure>> p = s.child.poll(cx);
      if (!p.isReady()) return Poll.pending();
      Result<Quote, Failure> quote = value(p);
      if (quote instanceof Err<Quote, Failure> e) return fail(e.error());
      state = new Holding(value(quote), bank.hold(value(quote)));
    }
    if (state instanceof Holding s) {
      Poll<Result<Hold, Failure>> p = s.child.poll(cx);
      if (!p.isReady()) return Poll.pending();
      Result<Hold, Failure> hold = value(p);
      if (hold instanceof Err<Hold, Failure> e) return fail(e.error());
      state = new Shipping(value(hold), depot.ship(cart, s.quote));
    }
    if (state instanceof Shipping s) {
      Poll<Result<Parcel, Failure>> p = s.child.poll(cx);
      if (!p.isReady()) return Poll.pending();
      Result<Parcel, Failure> parcel = value(p);
      if (parcel instanceof Err<Parcel, Failure> e) {
        s.hold.drop();
        return fail(e.error());
      }
      state = new Capturing(bank.capture(s.hold, value(parcel)));
    }
    Poll<Receipt> p = ((Capturing) state).child.poll(cx);
    if (!p.isReady()) return Poll.pending();
    state = new Done();
    return Poll.ready(Result.ok(value(p)));
  }

  private static <T> T value(Poll<T> poll) {
    return ((Ready<T>) poll).value();
  }

  private static <T> T value(Result<T, Failure> result) {
    return ((Ok<T, Failure>) result).value();
  }

  private Poll<Result<Receipt, Failure>> fail(Failure failure) {
    state = new Done();
    return Poll.ready(Result.err(failure));
  }

  @Override
  public void drop() {
    State left = state;
    state = new Done();
    left.destroy();
  }
}
