package grade.ch07_run_queue;

import ch07_run_queue.RunQueue;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.Unit;

/** A thread in blockOn, and one that brings what it waits for. */
final class Visit {
  private static final String VALUE = "parcel";

  private final RunQueue queue = new RunQueue();
  private final Parcel parcel = new Parcel();
  private String value = "";

  void awaitParcel() {
    value = queue.blockOn(parcel);
  }

  void deliver() {
    parcel.deliver(VALUE);
  }

  /** The one who delivers is a task of that queue, new to it. */
  void spawnCourier() {
    queue.spawn(
        cx -> {
          deliver();
          return Poll.ready(Unit.UNIT);
        });
  }

  void delivered() {
    Expect.equal(VALUE, value, "wrong-value", value);
    Expect.equal(0, queue.alive(), "alive", queue.alive());
  }
}
