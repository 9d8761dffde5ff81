package ch05_state_machine;

import learn.kit.Future;
import learn.kit.Result;

/** Knows what things cost. */
public interface Pricing {
  /** What this cart costs today. */
  Future<Result<Quote, Failure>> quote(Cart cart);
}
