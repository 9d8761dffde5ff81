package grade.ch08_channels;

import ch08_channels.Mpsc;
import ch08_channels.Mpsc.Chan;
import java.util.List;
import java.util.Optional;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;

/** Sends and recvs that are given up at every stage, or were never begun. */
final class CancelGrader {
  private static final int MOST_ROUNDS = 20;

  @Check("lazy-send")
  void lazySend() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    Producer<String> lazy = Producer.of(chan.tx(), "lazy");
    Expect.pending(collector.poll(), "arrived-unpolled");
    trySent(chan, "now", "place-taken");
    takes("now", collector);
    Producer<String> dropped = Producer.of(chan.tx(), "dropped");
    dropped.drop();
    Expect.pending(collector.poll(), "arrived-unpolled");
    sent(lazy, "late-poll");
    takes("lazy", collector);
  }

  @Check("cancelled-send")
  void cancelledSend() {
    waitingOneLeaves();
    onlyOneLeaves();
    letThroughAndLeaves();
    letThroughAndNobodyFollows();
    sentAndDropped();
  }

  private static void waitingOneLeaves() {
    Full full = new Full();
    Producer<String> b = full.inLine("b");
    Producer<String> c = full.inLine("c");
    b.drop();
    Expect.equal(0, b.task().live(), "leaked", b.task().live());
    takes("a", full.collector);
    settle(full.collector, c);
    Expect.that(c.isSent(), "Ready(Ok)", c.last(), "line-stuck");
    arrived(List.of("a", "c"), full, "ghost-arrived");
    Expect.equal(0, b.task().wakes(), "woke-dropped");
  }

  private static void onlyOneLeaves() {
    Full full = new Full();
    Producer<String> b = full.inLine("b");
    b.drop();
    takes("a", full.collector);
    settle(full.collector);
    arrived(List.of("a"), full, "ghost-arrived");
    trySent(full.chan, "d", "place-lost");
  }

  private static void letThroughAndLeaves() {
    Full full = new Full();
    Producer<String> b = full.inLine("b");
    Producer<String> c = full.inLine("c");
    takes("a", full.collector);
    b.drop();
    settle(full.collector, c);
    Expect.that(c.isSent(), "Ready(Ok)", c.last(), "next-stuck");
    // In the queue already, or its place passed on: both are fine.
    List<String> items = full.collector.items();
    boolean either = items.equals(List.of("a", "c")) || items.equals(List.of("a", "b", "c"));
    Expect.that(either, "a, c | a, b, c", items, "lost-or-doubled", items);
    Expect.equal(0, b.task().live(), "leaked", b.task().live());
  }

  private static void letThroughAndNobodyFollows() {
    Full full = new Full();
    Producer<String> b = full.inLine("b");
    takes("a", full.collector);
    b.drop();
    settle(full.collector);
    trySent(full.chan, "d", "place-lost");
    settle(full.collector);
    List<String> items = full.collector.items();
    boolean either = items.equals(List.of("a", "d")) || items.equals(List.of("a", "b", "d"));
    Expect.that(either, "a, d | a, b, d", items, "lost-or-doubled", items);
  }

  private static void sentAndDropped() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    Producer<String> sent = Producer.of(chan.tx(), "a");
    sent(sent, "no-room");
    sent.drop();
    Expect.readyWith(Optional.of("a"), collector.poll(), "taken-back");
  }

  @Check("cancelled-recv")
  void cancelledRecv() {
    wokenAndLeaves();
    waitsAndLeaves();
    neverPolled();
    endedAndDropped();
    movesToAnotherTask();
  }

  private static void wokenAndLeaves() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    Expect.pending(collector.poll(), "ready-early");
    sent(Producer.of(chan.tx(), "a"), "no-room");
    Expect.that(collector.isDue(), 1, 0, "not-woken");
    collector.drop();
    takes("a", collector);
  }

  private static void waitsAndLeaves() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    Expect.pending(collector.poll(), "ready-early");
    ProbeWaker first = collector.task();
    collector.drop();
    Expect.equal(0, first.live(), "leaked", first.live());
    Expect.pending(collector.poll(), "ready-early");
    sent(Producer.of(chan.tx(), "a"), "no-room");
    Expect.that(collector.isDue(), 1, 0, "not-woken");
    Expect.equal(0, first.wakes(), "woke-dropped");
    takes("a", collector);
  }

  private static void neverPolled() {
    Full full = new Full();
    full.chan.rx().recv().drop();
    takes("a", full.collector);
  }

  private static void endedAndDropped() {
    Full full = new Full();
    Future<Optional<String>> ended = full.chan.rx().recv();
    Poll<Optional<String>> first = new ProbeWaker().poll(ended);
    Expect.readyWith(Optional.of("a"), first, "lost", "a", first);
    Expect.pending(full.collector.poll(), "ready-early");
    ended.drop();
    sent(Producer.of(full.chan.tx(), "b"), "no-room");
    Expect.that(full.collector.isDue(), 1, 0, "silenced");
  }

  private static void movesToAnotherTask() {
    Chan<String> chan = Mpsc.bounded(1);
    Collector<String> collector = new Collector<>(chan.rx());
    Expect.pending(collector.poll(), "ready-early");
    ProbeWaker first = collector.task();
    Expect.pending(collector.poll(), "ready-early");
    sent(Producer.of(chan.tx(), "a"), "no-room");
    Expect.that(collector.isDue(), 1, 0, "not-latest");
    takes("a", collector);
    int live = first.live() + collector.task().live();
    Expect.equal(0, live, "leaked", live);
  }

  /** A channel for one item that holds "a". */
  private static final class Full {
    private final Chan<String> chan = Mpsc.bounded(1);
    private final Collector<String> collector = new Collector<>(chan.rx());

    Full() {
      sent(Producer.of(chan.tx(), "a"), "no-room");
    }

    Producer<String> inLine(String item) {
      Producer<String> producer = Producer.of(chan.tx(), item);
      Expect.pending(producer.poll(), "no-line", item);
      return producer;
    }
  }

  /** Whoever was woken is polled, and the receiver looks for the next item after each. */
  @SafeVarargs
  private static void settle(Collector<String> collector, Producer<String>... producers) {
    collector.poll();
    for (int n = 0; n < MOST_ROUNDS; n++) {
      for (Producer<String> producer : producers) if (producer.isDue()) producer.poll();
      if (collector.isDue() || collector.isIdle()) collector.poll();
    }
  }

  private static void arrived(List<String> items, Full full, String otherwise) {
    List<String> seen = full.collector.items();
    Expect.equal(items, seen, otherwise, seen);
  }

  private static void takes(String item, Collector<String> collector) {
    Poll<Optional<String>> poll = collector.poll();
    Expect.readyWith(Optional.of(item), poll, "lost", item, poll);
  }

  private static void sent(Producer<String> producer, String otherwise) {
    Poll<Result<Unit, String>> poll = producer.poll();
    Expect.readyWith(Result.ok(Unit.UNIT), poll, otherwise, producer.item(), poll);
  }

  private static void trySent(Chan<String> chan, String item, String otherwise) {
    Result<Unit, String> result = chan.tx().trySend(item);
    Expect.equal(Result.ok(Unit.UNIT), result, otherwise, item, result);
  }
}
