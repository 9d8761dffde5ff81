package grade.ch03_block_on;

import ch03_block_on.BlockOn;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import learn.grade.Expect;

/** A thread in {@code BlockOn.run}, and what another one does to it. */
final class Sleeper {
  private static final String VALUE = "parcel";

  private final Parcel parcel = new Parcel();
  // Whom to disturb; empty while it has not begun.
  private volatile Optional<Thread> runner = Optional.empty();
  private String value = "";

  void run() {
    runner = Optional.of(Thread.currentThread());
    value = BlockOn.run(parcel);
  }

  void deliver() {
    parcel.deliver(VALUE);
  }

  /** Two permits that mean nothing, and then the wake. */
  void disturbThenDeliver() {
    runner.ifPresent(LockSupport::unpark);
    runner.ifPresent(LockSupport::unpark);
    deliver();
  }

  void returnedTheValue() {
    Expect.equal(VALUE, value, "wrong-value", value);
  }

  void polledTwiceAtMost() {
    int polls = parcel.polls();
    Expect.that(polls <= 2, "1 | 2", polls, "polled-unwoken", polls);
    returnedTheValue();
  }
}
