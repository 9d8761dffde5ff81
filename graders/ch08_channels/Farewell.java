package grade.ch08_channels;

import ch08_channels.Mpsc;
import ch08_channels.Mpsc.Chan;
import ch08_channels.Mpsc.Sender;
import java.util.Optional;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/** Both senders leave while the receiver settles down to wait. */
final class Farewell {
  private final Chan<String> chan = Mpsc.bounded(1);
  private final Sender<String> second = chan.tx().clone();
  private final Future<Optional<String>> recv = chan.rx().recv();
  private final ProbeWaker task = new ProbeWaker();
  private Poll<Optional<String>> last = Poll.pending();

  void firstLeaves() {
    chan.tx().drop();
  }

  void secondLeaves() {
    second.drop();
  }

  void receive() {
    last = task.poll(recv);
  }

  void receiverKnows() {
    Interleavings.readyOrWoken(last, task);
    Poll<Optional<String>> end = last.isReady() ? last : task.poll(recv);
    Expect.readyWith(Optional.empty(), end, "not-ended", end);
  }
}
