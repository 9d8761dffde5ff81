package grade.ch07_run_queue;

import ch07_run_queue.RunQueue;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.TestFuture;

/** Who is polled, when, and how often. */
final class QueueGrader {
  private final RunQueue queue = new RunQueue();
  private final List<String> log = new ArrayList<>();

  @Check("fifo")
  void fifo() {
    Stream.of("a", "b", "c").forEach(name -> queue.spawn(new Turns(name, 3, log)));
    Expect.equal(List.of(), log, "eager");
    int polls = queue.runUntilIdle();
    Expect.that(log.size() == 9, 9, log.size(), "early-or-late", log.size());
    List<String> turns = List.of("a", "b", "c", "a", "b", "c", "a", "b", "c");
    Expect.equal(turns, log, "order", String.join(" ", log));
    Expect.equal(9, polls, "count", polls);
  }

  @Check("wake-dedup")
  void wakeDedup() {
    Sleeper sleeper = asleep();
    AtomicInteger entries = new AtomicInteger();
    queue.onEnqueue(entries::incrementAndGet);
    for (int n = 0; n < 10; n++) sleeper.ring();
    Expect.equal(1, sleeper.polls(), "polled-by-wake");
    int told = queue.runUntilIdle();
    int polls = sleeper.polls() - 1;
    Expect.that(polls > 0, 1, 0, "not-polled");
    Expect.equal(1, polls, "many-polls", polls);
    Expect.equal(1, told, "count", told);
    Expect.that(entries.get() > 0, 1, 0, "hook-silent");
    Expect.equal(1, entries.get(), "hook-many", entries.get());
    // Collapsed, not used up: the next ring is a new one.
    sleeper.ring();
    Expect.equal(1, queue.runUntilIdle(), "only-once");
  }

  @Check("wake-while-polled")
  void wakeWhilePolled() {
    TestFuture<String> busy = TestFuture.after("busy", 2, "done");
    queue.spawn(busy);
    queue.runUntilIdle();
    Expect.that(busy.finished(), 3, busy.polls(), "lost", busy.polls());
    AtomicInteger polls = new AtomicInteger();
    queue.spawn(
        cx -> {
          if (polls.incrementAndGet() > 1) return Poll.<Unit>pending();
          cx.waker().wakeByRef();
          cx.waker().wakeByRef();
          return Poll.pending();
        });
    queue.runUntilIdle();
    Expect.that(polls.get() > 1, 2, polls.get(), "lost", polls.get());
    Expect.equal(2, polls.get(), "twice", polls.get());
  }

  @Check("only-woken")
  void onlyWoken() {
    List<Sleeper> three = Stream.generate(this::asleep).limit(3).toList();
    Expect.equal(0, queue.runUntilIdle(), "no-work");
    three.get(1).ring();
    int told = queue.runUntilIdle();
    List<Integer> polls = three.stream().map(Sleeper::polls).toList();
    Expect.equal(List.of(1, 2, 1), polls, "others", total(three) - 3);
    Expect.equal(1, told, "count", told);
  }

  private static int total(List<Sleeper> sleepers) {
    return sleepers.stream().mapToInt(Sleeper::polls).sum();
  }

  @Check("wake-after-done")
  void wakeAfterDone() {
    Sleeper done = asleep();
    Sleeper other = asleep();
    Expect.equal(2, queue.alive(), "alive", 2, queue.alive());
    done.give();
    queue.runUntilIdle();
    Expect.equal(1, queue.alive(), "alive", 1, queue.alive());
    int before = done.polls();
    for (int n = 0; n < 3; n++) done.ring();
    int told = queue.runUntilIdle();
    Expect.equal(before, done.polls(), "polled-again");
    Expect.equal(0, told, "count", told);
    Expect.equal(1, queue.alive(), "alive", 1, queue.alive());
    Expect.equal(1, other.polls(), "others");
    ringsInItsLastPoll();
  }

  // The entry is made, and there is nothing left to poll.
  private void ringsInItsLastPoll() {
    AtomicInteger polls = new AtomicInteger();
    queue.spawn(
        cx -> {
          polls.incrementAndGet();
          cx.waker().wakeByRef();
          return Poll.ready(Unit.UNIT);
        });
    int told = queue.runUntilIdle();
    Expect.equal(1, polls.get(), "polled-again");
    Expect.equal(1, told, "count-last", told);
    Expect.equal(1, queue.alive(), "alive", 1, queue.alive());
  }

  @Check("spawn-inside-poll")
  void spawnInsidePoll() {
    queue.spawn(
        cx -> {
          log.add("parent begins");
          queue.spawn(new Turns("child", 1, log));
          log.add("parent ends");
          return Poll.ready(Unit.UNIT);
        });
    int polls = queue.runUntilIdle();
    Expect.that(log.contains("child"), "child", log, "never");
    Expect.equal(List.of("parent begins", "parent ends", "child"), log, "inside");
    Expect.equal(2, polls, "count", polls);
  }

  /** A task that has had its first poll and waits. */
  private Sleeper asleep() {
    Sleeper sleeper = new Sleeper();
    queue.spawn(sleeper);
    queue.runUntilIdle();
    Expect.equal(1, sleeper.polls(), "first-poll", sleeper.polls());
    return sleeper;
  }
}
