package grade.ch08_broadcast_watch;

import ch08_broadcast_watch.Watch;
import ch08_broadcast_watch.Watch.Closed;
import ch08_broadcast_watch.Watch.Receiver;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import learn.grade.Background;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;
import learn.kit.test.Race;

final class WatchGrader {
  private final Watch<String> watch = new Watch<>("a");
  private final ProbeWaker task = new ProbeWaker();
  private final ProbeWaker other = new ProbeWaker();

  @Check("watch-latest")
  void watchLatest() {
    Receiver<String> receiver = watch.subscribe();
    Expect.equal("a", watch.borrow(), "borrow-old", "a", watch.borrow());
    Expect.pending(task.poll(receiver.changed()), "seen-before");
    for (String value : List.of("b", "c", "d")) watch.send(value);
    Expect.equal("d", watch.borrow(), "borrow-old", "d", watch.borrow());
    tells("d", receiver);
    Expect.pending(task.poll(receiver.changed()), "told-twice");
    watch.send("d");
    tells("d", receiver);
    everyReceiver(receiver);
  }

  private void tells(String value, Receiver<String> receiver) {
    Poll<Result<String, Closed>> poll = task.poll(receiver.changed());
    Expect.ready(poll, "change-missed", value);
    Expect.readyWith(Result.ok(value), poll, "not-latest-value", value, poll);
  }

  private void everyReceiver(Receiver<String> receiver) {
    Receiver<String> second = watch.subscribe();
    Future<Result<String, Closed>> one = receiver.changed();
    Future<Result<String, Closed>> two = second.changed();
    Expect.pending(task.poll(one), "told-twice");
    Expect.pending(other.poll(two), "seen-before");
    int before = task.wakes();
    watch.send("e");
    Expect.that(task.wakes() > before && other.wakes() > 0, 1, 0, "forgot-some");
    Expect.readyWith(Result.ok("e"), task.poll(one), "change-missed", "e");
    Expect.readyWith(Result.ok("e"), other.poll(two), "change-missed", "e");
  }

  @Check("watch-no-miss")
  void watchNoMiss() {
    borrowIsNoTelling();
    betweenCallAndPoll();
    droppedIsNotTold();
    movesToAnotherTask();
    raceAtClone();
  }

  private void borrowIsNoTelling() {
    Receiver<String> receiver = watch.subscribe();
    watch.send("b");
    Expect.equal("b", receiver.borrow(), "borrow-old", "b", receiver.borrow());
    Expect.ready(task.poll(receiver.changed()), "borrow-marks");
    Expect.equal("b", receiver.borrow(), "borrow-old", "b", receiver.borrow());
    watch.send("c");
    Expect.ready(task.poll(receiver.changed()), "between-missed");
  }

  private void betweenCallAndPoll() {
    Future<Result<String, Closed>> changed = watch.subscribe().changed();
    watch.send("d");
    Expect.ready(task.poll(changed), "after-call-missed");
  }

  private void droppedIsNotTold() {
    ProbeWaker gone = new ProbeWaker();
    Receiver<String> receiver = watch.subscribe();
    Future<Result<String, Closed>> changed = receiver.changed();
    Expect.pending(gone.poll(changed), "seen-before");
    changed.drop();
    Expect.equal(0, gone.live(), "leaked", gone.live());
    watch.send("e");
    Expect.equal(0, gone.wakes(), "woke-dropped");
    Future<Result<String, Closed>> woken = receiver.changed();
    woken.drop();
    Expect.ready(task.poll(receiver.changed()), "dropped-marks");
  }

  private void movesToAnotherTask() {
    ProbeWaker first = new ProbeWaker();
    Future<Result<String, Closed>> changed = watch.subscribe().changed();
    Expect.pending(first.poll(changed), "seen-before");
    Expect.pending(other.poll(changed), "seen-before");
    watch.send("f");
    Expect.that(other.wakes() > 0, 1, 0, "not-latest");
    Expect.ready(other.poll(changed), "still-pending");
    int live = first.live() + other.live();
    Expect.equal(0, live, "leaked", live);
  }

  private void raceAtClone() {
    ProbeWaker racing = new ProbeWaker();
    Future<Result<String, Closed>> changed = watch.subscribe().changed();
    AtomicReference<Thread> sender = new AtomicReference<>();
    racing.onClone(
        () -> {
          if (sender.get() == null) sender.set(Race.against(() -> watch.send("g")));
        });
    Poll<Result<String, Closed>> poll = racing.poll(changed);
    Expect.that(sender.get() != null, 1, 0, "no-clone");
    Background.awaitEnd(sender.get(), "send-stuck");
    if (!poll.isReady()) {
      Expect.that(racing.wakes() > 0, "Ready | woken", "Pending, not woken", "lost");
      poll = racing.poll(changed);
    }
    Expect.readyWith(Result.ok("g"), poll, "still-pending");
  }
}
