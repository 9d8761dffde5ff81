package grade.ch08_channels;

import ch08_channels.Oneshot;
import ch08_channels.Oneshot.Closed;
import ch08_channels.Oneshot.Ends;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

/** The one value, or the news that there is none, comes while the receiver settles down to wait. */
final class Reply {
  private static final String VALUE = "42";

  private final Ends<String> ends = Oneshot.create();
  private final ProbeWaker task = new ProbeWaker();
  private Poll<Result<String, Closed>> last = Poll.pending();

  void send() {
    ends.tx().send(VALUE);
  }

  void leave() {
    ends.tx().drop();
  }

  void receive() {
    last = task.poll(ends.rx());
  }

  void hasValue() {
    Poll<Result<String, Closed>> end = end();
    Expect.readyWith(Result.ok(VALUE), end, "oneshot-lost", end);
  }

  void isClosed() {
    Poll<Result<String, Closed>> end = end();
    Expect.readyWith(Result.err(new Closed()), end, "oneshot-lost", end);
  }

  private Poll<Result<String, Closed>> end() {
    Interleavings.readyOrWoken(last, task);
    return last.isReady() ? last : task.poll(ends.rx());
  }
}
