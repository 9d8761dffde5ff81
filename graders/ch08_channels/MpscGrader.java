package grade.ch08_channels;

import ch08_channels.Mpsc;
import ch08_channels.Mpsc.Chan;
import ch08_channels.Mpsc.Sender;
import java.util.List;
import java.util.Optional;
import learn.grade.Check;
import learn.grade.Expect;
import learn.grade.Reach;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;

/** Room, order and the channel's end; who cancels is in {@link CancelGrader}. */
final class MpscGrader {
  /** A value whose way can be followed. */
  private record Crate(String name) {}

  @Check("capacity")
  void capacity() {
    Chan<String> chan = Mpsc.bounded(2);
    Collector<String> collector = new Collector<>(chan.rx());
    for (String item : List.of("a", "b")) at(Producer.of(chan.tx(), item), "no-room");
    Producer<String> c = inLine(chan, "c", "above-capacity");
    Producer<String> d = inLine(chan, "d", "above-capacity");
    refused(chan.tx(), "e", "try-above");
    takes("a", collector);
    Expect.that(c.task().wakes() > 0, 1, 0, "oldest-not-woken");
    Expect.pending(d.poll(), "younger-through");
    at(c, "oldest-not-through");
    Expect.pending(d.poll(), "two-through");
    ProbeWaker other = new ProbeWaker();
    Expect.pending(d.poll(other), "two-through");
    takes("b", collector);
    Expect.that(other.wakes() > 0, 1, 0, "not-latest");
    at(d, "oldest-not-through");
    int live = c.task().live() + d.task().live() + other.live();
    Expect.equal(0, live, "left-clones", live);
  }

  /** The send is Ready(Ok). */
  private static void at(Producer<String> producer, String otherwise) {
    Poll<Result<Unit, String>> poll = producer.poll();
    Expect.readyWith(Result.ok(Unit.UNIT), poll, otherwise, producer.item());
  }

  private static Producer<String> inLine(Chan<String> chan, String item, String otherwise) {
    Producer<String> producer = Producer.of(chan.tx(), item);
    Expect.pending(producer.poll(), otherwise, item);
    return producer;
  }

  private static void refused(Sender<String> tx, String item, String otherwise) {
    Result<Unit, String> result = tx.trySend(item);
    Expect.equal(Result.err(item), result, otherwise, item, result);
  }

  private static void takes(String item, Collector<String> collector) {
    Poll<Optional<String>> poll = collector.poll();
    Expect.readyWith(Optional.of(item), poll, "wrong-item", item, poll);
  }

  @Check("fifo")
  void fifo() {
    oneSender();
    lineInOrderOfArrival();
  }

  private static void oneSender() {
    Chan<String> chan = Mpsc.bounded(3);
    Collector<String> collector = new Collector<>(chan.rx());
    for (String item : List.of("1", "2", "3")) at(Producer.of(chan.tx(), item), "no-room");
    for (String item : List.of("1", "2", "3")) takes(item, collector);
  }

  private static void lineInOrderOfArrival() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    at(Producer.of(chan.tx(), "queued"), "no-room");
    // Made first, polled second: who arrives is who is polled.
    Producer<String> late = Producer.of(chan.tx(), "second");
    Producer<String> early = inLine(chan, "first", "no-line");
    Expect.pending(late.poll(), "no-line", "second");
    Expect.pending(early.poll(), "no-line", "first");
    Sender<String> hasty = chan.tx().clone();
    takes("queued", collector);
    refused(hasty, "hasty", "overtaken");
    Expect.pending(late.poll(), "out-of-turn");
    at(early, "never-through");
    takes("first", collector);
    refused(hasty, "hasty", "overtaken");
    at(late, "never-through");
    takes("second", collector);
  }

  @Check("drain-after-senders-gone")
  void drainAfterSendersGone() {
    queuedItemsArrive();
    lastSenderEndsIt();
    closeEndsIt();
    closeIsHeard();
    letThroughThenClosed();
  }

  private static void queuedItemsArrive() {
    Chan<String> chan = Mpsc.bounded(2);
    Collector<String> collector = new Collector<>(chan.rx());
    Sender<String> second = chan.tx().clone();
    at(Producer.of(chan.tx(), "a"), "no-room");
    at(Producer.of(second, "b"), "no-room");
    chan.tx().drop();
    second.drop();
    for (String item : List.of("a", "b")) drained(item, collector);
    ended(collector, "not-ended");
  }

  private static void drained(String item, Collector<String> collector) {
    Poll<Optional<String>> poll = collector.poll();
    Expect.readyWith(Optional.of(item), poll, "empty-too-early", item, poll);
  }

  private static void ended(Collector<String> collector, String otherwise) {
    Poll<Optional<String>> poll = collector.poll();
    Expect.readyWith(Optional.empty(), poll, otherwise, poll);
  }

  private static void lastSenderEndsIt() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    Sender<String> second = chan.tx().clone();
    Sender<String> third = second.clone();
    Expect.pending(collector.poll(), "ended-early", 3);
    chan.tx().drop();
    Expect.pending(collector.poll(), "ended-early", 2);
    second.drop();
    Expect.pending(collector.poll(), "ended-early", 1);
    third.drop();
    Expect.that(collector.isDue(), 1, 0, "end-unheard");
    ended(collector, "not-ended");
  }

  private static void closeEndsIt() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    at(Producer.of(chan.tx(), "a"), "no-room");
    Producer<String> waiting = inLine(chan, "b", "no-line");
    chan.rx().close();
    handedBack(waiting, true);
    handedBack(Producer.of(chan.tx(), "c"), false);
    refused(chan.tx(), "d", "new-item");
    drained("a", collector);
    ended(collector, "not-ended");
  }

  private static void closeIsHeard() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    Expect.pending(collector.poll(), "ended-early", 1);
    chan.rx().close();
    Expect.that(collector.isDue(), 1, 0, "close-unheard");
    ended(collector, "not-ended");
  }

  // Accepted or not: either is fine, but both ends have to agree.
  private static void letThroughThenClosed() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    at(Producer.of(chan.tx(), "a"), "no-room");
    Producer<String> through = inLine(chan, "b", "no-line");
    takes("a", collector);
    chan.rx().close();
    Poll<Result<Unit, String>> poll = through.poll();
    for (int n = 0; n < 2; n++) collector.poll();
    List<String> agreed = through.isSent() ? List.of("a", "b") : List.of("a");
    Expect.equal(agreed, collector.items(), "half-closed", poll, collector.items());
  }

  private static <T> void handedBack(Producer<T> producer, boolean waited) {
    if (waited) Expect.that(producer.isDue(), 1, 0, "line-not-woken", producer.item());
    Poll<Result<Unit, T>> poll = producer.poll();
    Expect.readyWith(Result.err(producer.item()), poll, "not-handed-back", producer.item(), poll);
    Expect.equal(0, producer.task().live(), "left-clones", producer.task().live());
  }

  @Check("receiver-drop")
  void receiverDrop() {
    Chan<Crate> chan = Mpsc.bounded(1);
    Producer<Crate> queued = Producer.of(chan.tx(), new Crate("queued"));
    Expect.readyWith(Result.ok(Unit.UNIT), queued.poll(), "no-room", "queued");
    List<Producer<Crate>> waiting =
        List.of(
            Producer.of(chan.tx(), new Crate("first")),
            Producer.of(chan.tx(), new Crate("second")));
    for (Producer<Crate> each : waiting) Expect.pending(each.poll(), "no-line", each.item());
    chan.rx().drop();
    for (Producer<Crate> each : waiting) handedBack(each, true);
    handedBack(Producer.of(chan.tx(), new Crate("late")), false);
    Crate last = new Crate("last");
    Result<Unit, Crate> result = chan.tx().trySend(last);
    Expect.equal(Result.err(last), result, "new-item", last, result);
    List<String> kept = Reach.paths(chan.tx(), Crate.class);
    if (!kept.isEmpty()) Expect.equal(List.of(), kept, "kept", kept.getFirst());
  }
}
