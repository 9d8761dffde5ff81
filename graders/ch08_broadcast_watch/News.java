package grade.ch08_broadcast_watch;

import ch08_broadcast_watch.Watch;
import ch08_broadcast_watch.Watch.Closed;
import ch08_broadcast_watch.Watch.Receiver;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

/** A value is sent while a receiver settles down to wait for it. */
final class News {
  private final Watch<String> watch = new Watch<>("old");
  private final Receiver<String> receiver = watch.subscribe();
  private final Future<Result<String, Closed>> changed = receiver.changed();
  private final ProbeWaker task = new ProbeWaker();
  private Poll<Result<String, Closed>> last = Poll.pending();

  void send() {
    watch.send("new");
  }

  void receive() {
    last = task.poll(changed);
  }

  void isTold() {
    Interleavings.readyOrWoken(last, task);
    Poll<Result<String, Closed>> told = last.isReady() ? last : task.poll(changed);
    Expect.readyWith(Result.ok("new"), told, "watch-stale", told);
    Expect.equal("new", receiver.borrow(), "watch-stale", receiver.borrow());
  }
}
