package grade.ch08_broadcast_watch;

import ch08_broadcast_watch.Broadcast;
import ch08_broadcast_watch.Broadcast.Receiver;
import ch08_broadcast_watch.Broadcast.RecvError;
import java.util.Optional;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

/** A task that receives from a broadcast, one item after the other. */
final class Listener<T> {
  private final Receiver<T> receiver;
  private Optional<Future<Result<T, RecvError>>> recv = Optional.empty();
  // A doorbell for each poll, so that a wake belongs to the latest one.
  private ProbeWaker task = new ProbeWaker();

  private Listener(Receiver<T> receiver) {
    Expect.that(receiver != null, "Receiver", "null", "");
    this.receiver = receiver;
  }

  static <T> Listener<T> of(Broadcast<T> broadcast) {
    return new Listener<>(broadcast.subscribe());
  }

  /** One poll of the recv that is under way, or of a new one. */
  Poll<Result<T, RecvError>> poll() {
    Future<Result<T, RecvError>> current = recv.orElseGet(receiver::recv);
    Expect.that(current != null, "Future", "null", "");
    recv = Optional.of(current);
    task = new ProbeWaker();
    Poll<Result<T, RecvError>> poll = Expect.answered(task.poll(current));
    if (poll.isReady()) recv = Optional.empty();
    return poll;
  }

  /** The recv that is to be polled next, for whoever wants to do something else with it. */
  Future<Result<T, RecvError>> recv() {
    return receiver.recv();
  }

  /** Waits, and was woken since it last looked. */
  boolean isDue() {
    return recv.isPresent() && task.wakes() > 0;
  }

  /** Gives up the recv that is under way. */
  void cancel() {
    recv.ifPresent(Future::drop);
    recv = Optional.empty();
  }

  void leave() {
    cancel();
    receiver.drop();
  }

  ProbeWaker task() {
    return task;
  }

  Receiver<T> receiver() {
    return receiver;
  }
}
