package grade.ch08_broadcast_watch;

import ch08_broadcast_watch.Broadcast;
import ch08_broadcast_watch.Broadcast.RecvError;
import ch08_broadcast_watch.Broadcast.RecvError.Lagged;
import java.util.List;
import java.util.stream.Stream;
import learn.grade.Check;
import learn.grade.Expect;
import learn.grade.Reach;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

final class BroadcastGrader {
  private static final int MANY = 1_000;

  /** A value whose way can be followed. */
  private record Crate(int number) {}

  @Check("all-get-all")
  void allGetAll() {
    sameOrderForAll();
    whoWaitsIsWoken();
    whoLeavesIsForgotten();
    cancelledRecvs();
  }

  private static void sameOrderForAll() {
    Broadcast<String> broadcast = new Broadcast<>(4);
    List<Listener<String>> three = three(broadcast);
    for (String item : List.of("1", "2", "3")) counts(3, broadcast.send(item));
    for (int n = 0; n < 3; n++)
      for (String item : List.of("1", "2", "3")) {
        Poll<Result<String, RecvError>> poll = three.get(n).poll();
        Expect.ready(poll, "saw-nothing", n + 1);
        Expect.readyWith(Result.ok(item), poll, "wrong-item", item, poll);
      }
    for (Listener<String> each : three) Expect.pending(each.poll(), "ready-early");
  }

  private static void whoWaitsIsWoken() {
    Broadcast<String> broadcast = new Broadcast<>(4);
    List<Listener<String>> three = three(broadcast);
    for (Listener<String> each : three) Expect.pending(each.poll(), "ready-early");
    broadcast.send("1");
    long woken = three.stream().filter(Listener::isDue).count();
    Expect.equal(3L, woken, "forgot-some", woken);
    for (Listener<String> each : three) gets("1", each, "wrong-item");
    int live = three.stream().mapToInt(each -> each.task().live()).sum();
    Expect.equal(0, live, "leaked", live);
  }

  private static void whoLeavesIsForgotten() {
    Broadcast<String> broadcast = new Broadcast<>(4);
    counts(0, new Broadcast<String>(4).send("unheard"));
    List<Listener<String>> three = three(broadcast);
    for (Listener<String> each : three) Expect.pending(each.poll(), "ready-early");
    three.getFirst().leave();
    Expect.equal(0, three.getFirst().task().live(), "leaked", three.getFirst().task().live());
    counts(2, broadcast.send("1"));
    Expect.equal(0, three.getFirst().task().wakes(), "woke-gone");
    gets("1", three.get(1), "wrong-item");
    gets("1", three.get(2), "wrong-item");
  }

  private static void cancelledRecvs() {
    Broadcast<String> broadcast = new Broadcast<>(4);
    Listener<String> listener = Listener.of(broadcast);
    Expect.pending(listener.poll(), "ready-early");
    broadcast.send("1");
    listener.cancel();
    gets("1", listener, "lost");
    broadcast.send("2");
    listener.recv().drop();
    gets("2", listener, "lost");
    oldRecvDropped(broadcast, listener);
    movesToAnotherTask(broadcast, listener);
  }

  // After Ready, drop() does nothing, and certainly nothing to the next one.
  private static void oldRecvDropped(Broadcast<String> broadcast, Listener<String> listener) {
    broadcast.send("3");
    Future<Result<String, RecvError>> old = listener.recv();
    Expect.readyWith(Result.ok("3"), new ProbeWaker().poll(old), "lost", "3");
    Expect.pending(listener.poll(), "ready-early");
    old.drop();
    broadcast.send("4");
    Expect.that(listener.isDue(), 1, 0, "silenced");
    gets("4", listener, "lost");
  }

  private static void movesToAnotherTask(Broadcast<String> broadcast, Listener<String> listener) {
    Expect.pending(listener.poll(), "ready-early");
    ProbeWaker first = listener.task();
    Expect.pending(listener.poll(), "ready-early");
    broadcast.send("5");
    Expect.that(listener.isDue(), 1, 0, "not-latest");
    gets("5", listener, "lost");
    Expect.equal(0, first.live(), "leaked", first.live());
  }

  @Check("late-subscriber")
  void lateSubscriber() {
    Broadcast<String> broadcast = new Broadcast<>(2);
    for (String item : List.of("1", "2", "3")) broadcast.send(item);
    Listener<String> late = Listener.of(broadcast);
    Poll<Result<String, RecvError>> poll = late.poll();
    Expect.pending(poll, "saw-the-past", poll);
    broadcast.send("4");
    gets("4", late, "wrong-item");
    Expect.pending(late.poll(), "saw-the-past", "4");
  }

  @Check("lagged")
  void lagged() {
    sevenIntoFour();
    justNotTooMany();
    laggedWhileWoken();
  }

  private static void sevenIntoFour() {
    Broadcast<String> broadcast = new Broadcast<>(4);
    Listener<String> slow = Listener.of(broadcast);
    for (int n = 1; n <= 7; n++) broadcast.send("" + n);
    lags(3, slow);
    gets("4", slow, "wrong-item");
    gets("5", slow, "wrong-item");
    // Lags once more, with two unread.
    for (int n = 8; n <= 10; n++) broadcast.send("" + n);
    lags(1, slow);
    for (int n = 7; n <= 10; n++) gets("" + n, slow, "wrong-item");
    Expect.pending(slow.poll(), "ready-early");
  }

  private static void justNotTooMany() {
    Broadcast<String> broadcast = new Broadcast<>(4);
    Listener<String> slow = Listener.of(broadcast);
    for (int n = 1; n <= 4; n++) broadcast.send("" + n);
    for (int n = 1; n <= 4; n++) gets("" + n, slow, "not-lagging");
  }

  private static void laggedWhileWoken() {
    Broadcast<String> broadcast = new Broadcast<>(4);
    Listener<String> slow = Listener.of(broadcast);
    Expect.pending(slow.poll(), "ready-early");
    for (int n = 1; n <= 6; n++) broadcast.send("" + n);
    lags(2, slow);
    gets("3", slow, "wrong-item");
  }

  private static void lags(long missed, Listener<String> listener) {
    Poll<Result<String, RecvError>> poll = listener.poll();
    Expect.readyWith(Result.err(new Lagged(missed)), poll, "not-told", missed, poll);
  }

  @Check("lag-does-not-slow-others")
  void lagDoesNotSlowOthers() {
    Broadcast<String> broadcast = new Broadcast<>(2);
    Listener<String> slow = Listener.of(broadcast);
    Listener<String> fast = Listener.of(broadcast);
    for (int n = 1; n <= 5; n++) sendsAndGets("" + n, broadcast, fast);
    Expect.readyWith(Result.err(new Lagged(3)), slow.poll(), "slow-not-told");
    // The slow one has been told. That is its own affair.
    for (int n = 6; n <= 10; n++) sendsAndGets("" + n, broadcast, fast);
  }

  private static void sendsAndGets(
      String item, Broadcast<String> broadcast, Listener<String> listener) {
    Expect.pending(listener.poll(), "ready-early");
    broadcast.send(item);
    Expect.that(listener.isDue(), 1, 0, "not-woken", item);
    gets(item, listener, "held-back");
  }

  @Check("memory-bounded")
  void memoryBounded() {
    Broadcast<Crate> broadcast = new Broadcast<>(4);
    Listener<Crate> never = Listener.of(broadcast);
    for (int n = 0; n < MANY; n++) broadcast.send(new Crate(n));
    bounded(broadcast);
    bounded(never.receiver());
    // Who reads to the end must not leave more behind than who never reads.
    Listener<Crate> reader = Listener.of(broadcast);
    for (int n = 0; n < MANY; n++) {
      broadcast.send(new Crate(n));
      reader.poll();
    }
    bounded(broadcast);
    bounded(reader.receiver());
  }

  private static void bounded(Object root) {
    List<String> kept = Reach.paths(root, Crate.class);
    if (kept.size() > 4) Expect.equal("≤ 4", kept.size(), "kept", kept.size(), kept.getLast());
  }

  private static List<Listener<String>> three(Broadcast<String> broadcast) {
    return Stream.generate(() -> Listener.of(broadcast)).limit(3).toList();
  }

  private static void counts(int expected, int seen) {
    Expect.equal(expected, seen, "wrong-count", expected, seen);
  }

  private static void gets(String item, Listener<String> listener, String otherwise) {
    Poll<Result<String, RecvError>> poll = listener.poll();
    Expect.readyWith(Result.ok(item), poll, otherwise, item, poll);
  }
}
