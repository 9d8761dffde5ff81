package ch05_state_machine;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Todo;

/** The async function {@code checkout}, as the state machine a compiler makes of it. */
public final class Checkout implements Future<Result<Receipt, Failure>> {

  /** Where the function can stand still: one state for each await, and one at either end. */
  sealed interface State permits Start, Quoting, Holding, Shipping, Capturing, Done {}

  // What does the machine have to remember in each of them? Give the records their components.
  record Start() implements State {}

  record Quoting(Future<Result<Quote, Failure>> child) implements State {}

  record Holding() implements State {}

  record Shipping() implements State {}

  record Capturing() implements State {}

  record Done() implements State {}

  private final Bank bank;
  private final Depot depot;
  private State state;

  public Checkout(Cart cart, Pricing pricing, Bank bank, Depot depot) {
    this.bank = bank;
    this.depot = depot;
    // The first await, before anyone has polled.
    this.state = new Quoting(pricing.quote(cart));
  }

  /** Goes on from where the machine stands, until a child is Pending or the function returns. */
  @Override
  public Poll<Result<Receipt, Failure>> poll(Context cx) {
    return Todo.todo("poll the child of the current state, and go on when it is Ready");
  }

  /** Drops the child, then what else the current state owns. */
  @Override
  public void drop() {}
}
