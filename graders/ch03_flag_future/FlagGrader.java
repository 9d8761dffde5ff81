package grade.ch03_flag_future;

import ch03_flag_future.Flag;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import learn.grade.Background;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;
import learn.kit.test.Race;

final class FlagGrader {
  private final Flag flag = new Flag();
  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();
  private final ProbeWaker c = new ProbeWaker();

  @Check("already-set")
  void alreadySet() {
    Future<Unit> before = waiter();
    flag.set();
    Expect.ready(a.poll(waiter()), "pending");
    Expect.ready(b.poll(before), "pending");
    Expect.that(flag.isSet(), true, false, "not-raised");
    int live = a.live() + b.live();
    Expect.equal(0, live, "left-clones", live);
  }

  @Check("spurious")
  void spurious() {
    Future<Unit> waiter = waiter();
    for (int n = 1; n <= 5; n++) Expect.pending(a.poll(waiter), "ready-early", n);
    Expect.that(!flag.isSet(), false, true, "up-early");
    Expect.equal(0, a.wakes(), "self-woke");
    flag.set();
    Expect.that(a.wakes() > 0, 1, 0, "no-wake");
    Expect.equal(1, a.wakes(), "many-wakes", a.wakes());
    Expect.ready(a.poll(waiter), "still-pending");
  }

  @Check("wakes-every-waiter")
  void wakesEveryWaiter() {
    List<Future<Unit>> waiters = Stream.generate(this::waiter).limit(3).toList();
    pollEach(waiters);
    flag.set();
    long woken = Stream.of(a, b, c).filter(task -> task.wakes() > 0).count();
    Expect.equal(3L, woken, "forgot-some", woken);
    Expect.equal(3, wakes(), "many-wakes", wakes());
    flag.set();
    Expect.equal(3, wakes(), "woke-again");
    readyEach(waiters);
  }

  @Check("latest-waker")
  void latestWaker() {
    Future<Unit> waiter = waiter();
    Expect.pending(a.poll(waiter), "ready-early");
    Expect.pending(b.poll(waiter), "ready-early");
    flag.set();
    Expect.that(b.wakes() > 0, 1, 0, "new-not-woken");
    Expect.equal(1, b.wakes(), "many-wakes", b.wakes());
    Expect.equal(0, a.wakes(), "old-woken");
  }

  @Check("race-at-clone")
  void raceAtClone() {
    Future<Unit> waiter = waiter();
    raceAtCloneOf(a, flag, waiter, "lost");
    // The same gap, when a later poll replaces the waker of another task.
    Flag other = new Flag();
    Future<Unit> moved = other.whenSet();
    Expect.pending(c.poll(moved), "ready-early");
    raceAtCloneOf(b, other, moved, "lost-at-replacing");
  }

  private static void raceAtCloneOf(ProbeWaker task, Flag flag, Future<Unit> waiter, String lost) {
    AtomicReference<Thread> setter = new AtomicReference<>();
    task.onClone(
        () -> {
          if (setter.get() == null) setter.set(Race.against(flag::set));
        });
    Poll<Unit> poll = task.poll(waiter);
    Expect.that(setter.get() != null, 1, 0, "no-clone");
    Background.awaitEnd(setter.get(), "set-stuck");
    if (poll instanceof Poll.Ready<Unit>) return;
    Expect.pending(poll, "no-answer");
    Expect.that(task.wakes() > 0, "Ready | woken", "Pending, not woken", lost);
    Expect.ready(task.poll(waiter), "still-pending");
  }

  @Check("dropped-waiter")
  void droppedWaiter() {
    List<Future<Unit>> waiters = Stream.generate(this::waiter).limit(3).toList();
    pollEach(waiters);
    waiters.get(1).drop();
    Expect.equal(0, b.live(), "left-clones", b.live());
    flag.set();
    Expect.equal(0, b.wakes(), "woke-dropped");
    Expect.equal(List.of(1, 1), List.of(a.wakes(), c.wakes()), "others", wakes());
    oneOfTwoOfTheSameTask();
  }

  // Who waits is the future; the task behind it may wait twice.
  private static void oneOfTwoOfTheSameTask() {
    Flag flag = new Flag();
    ProbeWaker task = new ProbeWaker();
    Future<Unit> stays = flag.whenSet();
    Future<Unit> goes = flag.whenSet();
    Expect.pending(task.poll(stays), "ready-early");
    Expect.pending(task.poll(goes), "ready-early");
    goes.drop();
    flag.set();
    Expect.that(task.wakes() > 0, 1, 0, "silenced");
  }

  private void pollEach(List<Future<Unit>> waiters) {
    Expect.pending(a.poll(waiters.get(0)), "ready-early");
    Expect.pending(b.poll(waiters.get(1)), "ready-early");
    Expect.pending(c.poll(waiters.get(2)), "ready-early");
  }

  private void readyEach(List<Future<Unit>> waiters) {
    Expect.ready(a.poll(waiters.get(0)), "still-pending");
    Expect.ready(b.poll(waiters.get(1)), "still-pending");
    Expect.ready(c.poll(waiters.get(2)), "still-pending");
  }

  private int wakes() {
    return a.wakes() + b.wakes() + c.wakes();
  }

  private Future<Unit> waiter() {
    Future<Unit> waiter = flag.whenSet();
    Expect.that(waiter != null, "Future", "null", "");
    return waiter;
  }
}
