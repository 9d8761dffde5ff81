package ch05_state_machine;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Poll.Pending;
import learn.kit.Poll.Ready;
import learn.kit.Result;
import learn.kit.Result.Err;
import learn.kit.Result.Ok;

/**
 * The async function {@code checkout}, compiled by hand.
 *
 * <p>A function has a stack frame: a place for its variables, and a return address that says where
 * to go on. A future has no stack between two polls. Its frame is one object, the current state:
 * which record it is says where to go on, and the record's components are the variables that are
 * still needed there. rustc makes an enum of this kind for every {@code async fn}.
 *
 * <p>One run, in which the bank answers at once and the others take their time:
 *
 * <pre>
 *   new      Start
 *   poll 1   Start → Quoting                  Pending: no quote yet
 *   poll 2   Quoting → Holding → Shipping     Pending: the parcel is being packed
 *   poll 3   Shipping → Capturing → Done      Ready(Ok(Receipt[no=receipt-7]))
 * </pre>
 *
 * An arrow is work between two awaits: it takes no time, and nobody sees the machine half-way.
 */
public final class Checkout implements Future<Result<Receipt, Failure>> {

  /** Four awaits, so four places to stand still in, and one at either end. */
  sealed interface State permits Start, Quoting, Holding, Shipping, Capturing, Done {}

  // Only the arguments: an async fn that was called has not begun. No child, so nothing to drop.
  record Start(Cart cart) implements State {}

  // The cart was lent to quote(&cart), and is read again by ship: it crosses this await. The child
  // crosses as well. What we wait for is a variable like any other, only without a name.
  record Quoting(Cart cart, Future<Result<Quote, Failure>> child) implements State {}

  // The quote was lent to hold(&quote) and is used once more. From here on both cross an await.
  record Holding(Cart cart, Quote quote, Future<Result<Hold, Failure>> child) implements State {}

  // The hold has a destructor: this is the one state that owes something besides dropping its
  // child. Cart and quote were used for the last time when the child was made. (In Rust the child
  // borrows them, so they stay in this state, too; here it has references of its own.)
  record Shipping(Hold hold, Future<Result<Parcel, Failure>> child) implements State {}

  // Hold and parcel were MOVED into the child. What is not ours any more is not ours to release.
  record Capturing(Future<Receipt> child) implements State {}

  // Returned or dropped. Owns nothing, answers nothing.
  record Done() implements State {}

  // The collaborators are not part of the frame: the function does not change them.
  private final Pricing pricing;
  private final Bank bank;
  private final Depot depot;

  // The frame, and the only field that changes. A second one would let them disagree.
  private State state;

  /** Keeps the arguments. Calling an async fn runs none of its body. */
  public Checkout(Cart cart, Pricing pricing, Bank bank, Depot depot) {
    this.pricing = pricing;
    this.bank = bank;
    this.depot = depot;
    this.state = new Start(cart);
  }

  /**
   * Runs the body until it has to stand still. The loop matters: when a child is Ready at once, the
   * function simply goes on to the next line, and so do we. A Pending is passed on as it is; the
   * child has the waker, so its promise is ours.
   */
  @Override
  public Poll<Result<Receipt, Failure>> poll(Context cx) {
    while (true) {
      // A statement, not an expression: an expression could not be left by return.
      switch (state) {
        case Start(var cart) -> state = new Quoting(cart, pricing.quote(cart));
        case Quoting(var cart, var child) -> {
          switch (child.poll(cx)) {
            case Pending() -> {
              return Poll.pending();
            }
            // The line after the await: a value came in, the next call goes out.
            case Ready(Ok(var quote)) -> state = new Holding(cart, quote, bank.hold(quote));
            // The `?`: an exit, not a state. The Err is made anew, as the old one is of a Quote.
            // as the old one is a Result of a Quote.
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
            // Last use of cart and quote. The new state has no room for them, so they are gone.
            case Ready(Ok(var hold)) -> state = new Shipping(hold, depot.ship(cart, quote));
            case Ready(Err(var failure)) -> {
              return returned(Result.err(failure));
            }
          }
        }
        case Shipping(var hold, var child) -> {
          switch (child.poll(cx)) {
            case Pending() -> {
              return Poll.pending();
            }
            // From here on the bank has the hold. Kept as well, it would be released twice.
            case Ready(Ok(var parcel)) -> state = new Capturing(bank.capture(hold, parcel));
            case Ready(Err(var failure)) -> {
              // `?` returns, and returning destroys what is in scope. Rust writes this line for us.
              hold.drop();
              return returned(Result.err(failure));
            }
          }
        }
        case Capturing(var child) -> {
          switch (child.poll(cx)) {
            case Pending() -> {
              return Poll.pending();
            }
            // No `?` here: capture cannot fail, its future is of a plain Receipt.
            case Ready(var receipt) -> {
              return returned(Result.ok(receipt));
            }
          }
        }
        case Done() -> throw new IllegalStateException("polled after Ready or drop");
      }
    }
  }

  // All four ways out of the function end here: Ok, and one `?` for each Result.
  private Poll<Result<Receipt, Failure>> returned(Result<Receipt, Failure> result) {
    state = new Done();
    return Poll.ready(result);
  }

  /**
   * Cancelled: what the current state owns is destroyed, in Rust's order. First the future that is
   * being awaited, then the variables. After a panic of a child the state is still the one it was
   * in, so its owner finds everything here, too. The compiler derives this switch from the states;
   * it is exhaustive, so a new state cannot be forgotten.
   */
  @Override
  public void drop() {
    State left = state;
    // First, so that a poll after this finds Done whatever happens below.
    state = new Done();
    switch (left) {
      case Start _, Done _ -> {}
      case Quoting(_, var child) -> child.drop();
      case Holding(_, _, var child) -> child.drop();
      case Shipping(var hold, var child) -> {
        // Last in, first out: what came later may use what was there before.
        child.drop();
        hold.drop();
      }
      case Capturing(var child) -> child.drop();
    }
  }
}
