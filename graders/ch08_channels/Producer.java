package grade.ch08_channels;

import ch08_channels.Mpsc.Sender;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;

/** A task that sends one item. */
final class Producer<T> {
  private final T item;
  private final Future<Result<Unit, T>> send;
  private final ProbeWaker task = new ProbeWaker();
  private Poll<Result<Unit, T>> last = Poll.pending();
  private int wakesSeen;

  private Producer(Sender<T> tx, T item) {
    this.item = item;
    this.send = tx.send(item);
    Expect.that(send != null, "Future", "null", "");
  }

  /** Has made the future, and has not polled it. */
  static <T> Producer<T> of(Sender<T> tx, T item) {
    return new Producer<>(tx, item);
  }

  Poll<Result<Unit, T>> poll() {
    return poll(task);
  }

  /** In another task's hands for this one poll. */
  Poll<Result<Unit, T>> poll(ProbeWaker other) {
    wakesSeen = task.wakes();
    last = Expect.answered(other.poll(send));
    return last;
  }

  void drop() {
    send.drop();
  }

  /** Polled, still waiting, and woken since. */
  boolean isDue() {
    return !last.isReady() && task.wakes() > wakesSeen;
  }

  boolean isSent() {
    return last.equals(Poll.ready(Result.ok(Unit.UNIT)));
  }

  T item() {
    return item;
  }

  Poll<Result<Unit, T>> last() {
    return last;
  }

  ProbeWaker task() {
    return task;
  }
}
