package grade.ch08_channels;

import ch08_channels.Mpsc.Receiver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/** A task that receives, one item after the other. */
final class Collector<T> {
  private final Receiver<T> rx;
  private final List<T> items = new ArrayList<>();
  private Optional<Future<Optional<T>>> recv = Optional.empty();
  // A doorbell for each poll, so that a wake belongs to the latest one.
  private ProbeWaker task = new ProbeWaker();

  Collector(Receiver<T> rx) {
    this.rx = rx;
  }

  /** One poll of the recv that is under way, or of a new one. */
  Poll<Optional<T>> poll() {
    Future<Optional<T>> current = recv.orElseGet(rx::recv);
    Expect.that(current != null, "Future", "null", "");
    recv = Optional.of(current);
    task = new ProbeWaker();
    Poll<Optional<T>> poll = Expect.answered(task.poll(current));
    if (poll instanceof Poll.Ready<Optional<T>>(Optional<T> item)) {
      recv = Optional.empty();
      item.ifPresent(items::add);
    }
    return poll;
  }

  /** Waits, and was woken since it last looked. */
  boolean isDue() {
    return recv.isPresent() && task.wakes() > 0;
  }

  /** No recv is under way. */
  boolean isIdle() {
    return recv.isEmpty();
  }

  /** Gives up the recv that is under way. */
  void drop() {
    recv.ifPresent(Future::drop);
    recv = Optional.empty();
  }

  List<T> items() {
    return List.copyOf(items);
  }

  ProbeWaker task() {
    return task;
  }
}
