package grade.ch08_broadcast_watch;

import ch08_broadcast_watch.Broadcast;
import ch08_broadcast_watch.Broadcast.RecvError;
import ch08_broadcast_watch.Broadcast.RecvError.Lagged;
import ch08_broadcast_watch.Watch;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

final class ClosingGrader {
  @Check("closed-after-drain")
  void closedAfterDrain() {
    itemsFirst();
    waitingIsWoken();
    unseenValueFirst();
    waitingForChangeIsWoken();
  }

  private static void itemsFirst() {
    Broadcast<String> broadcast = new Broadcast<>(2);
    Listener<String> listener = Listener.of(broadcast);
    for (String item : List.of("1", "2", "3")) broadcast.send(item);
    broadcast.close();
    says(Result.err(new Lagged(1)), listener, "closed-too-early");
    says(Result.ok("2"), listener, "closed-too-early");
    says(Result.ok("3"), listener, "closed-too-early");
    over(listener);
    over(listener);
  }

  private static void waitingIsWoken() {
    Broadcast<String> broadcast = new Broadcast<>(2);
    Listener<String> first = Listener.of(broadcast);
    Listener<String> second = Listener.of(broadcast);
    Expect.pending(first.poll(), "ready-early");
    Expect.pending(second.poll(), "ready-early");
    broadcast.close();
    Expect.that(first.isDue() && second.isDue(), 1, 0, "close-unheard");
    over(first);
    over(second);
  }

  private static void over(Listener<String> listener) {
    says(Result.err(new RecvError.Closed()), listener, "not-closed");
  }

  private static void says(
      Result<String, RecvError> expected, Listener<String> listener, String otherwise) {
    Poll<Result<String, RecvError>> poll = listener.poll();
    Expect.readyWith(expected, poll, otherwise, expected, poll);
  }

  private static void unseenValueFirst() {
    Watch<String> watch = new Watch<>("a");
    Watch.Receiver<String> receiver = watch.subscribe();
    watch.send("b");
    watch.close();
    Poll<Result<String, Watch.Closed>> news = new ProbeWaker().poll(receiver.changed());
    Expect.readyWith(Result.ok("b"), news, "watch-too-early", news);
    ended(new ProbeWaker().poll(receiver.changed()));
  }

  private static void waitingForChangeIsWoken() {
    Watch<String> watch = new Watch<>("a");
    Future<Result<String, Watch.Closed>> changed = watch.subscribe().changed();
    ProbeWaker task = new ProbeWaker();
    Expect.pending(task.poll(changed), "ready-early");
    watch.close();
    Expect.that(task.wakes() > 0, 1, 0, "watch-unheard");
    ended(task.poll(changed));
  }

  private static void ended(Poll<Result<String, Watch.Closed>> poll) {
    Expect.readyWith(Result.err(new Watch.Closed()), poll, "watch-not-closed", poll);
  }
}
