package ch05_state_machine;

import learn.kit.Future;
import learn.kit.Result;

/** Packs and sends. */
public interface Depot {
  /** Sends the cart off, insured for what the quote says. */
  Future<Result<Parcel, Failure>> ship(Cart cart, Quote quote);
}
