package ch05_state_machine;

import learn.kit.Future;
import learn.kit.Result;

/** Keeps the customer's money. */
public interface Bank {
  /** Sets the money aside. */
  Future<Result<Hold, Failure>> hold(Quote quote);

  /** Takes what was set aside. From this call on the bank owns the hold. */
  Future<Receipt> capture(Hold hold, Parcel parcel);
}
