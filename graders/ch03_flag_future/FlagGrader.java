package grade.ch03_flag_future;

import ch03_flag_future.Flag;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;

final class FlagGrader {
  private final Flag flag = new Flag();
  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();
  private final ProbeWaker c = new ProbeWaker();

  @Check("already-set")
  void alreadySet() {
    Future<Unit> older = whenSet(flag);
    Expect.equal(false, flag.isSet(), "up-early");
    flag.set();
    Expect.equal(true, flag.isSet(), "not-up");
    Expect.ready(poll(a, whenSet(flag)), "pending");
    Expect.equal(0, a.live(), "kept", a.live());
    Expect.ready(poll(b, older), "older-pending");
  }

  @Check("spurious")
  void spurious() {
    Future<Unit> future = whenSet(flag);
    for (int number = 1; number <= 5; number++)
      Expect.pending(poll(a, future), "ready-early", number);
    Expect.equal(0, a.wakes(), "self-woke", a.wakes());
    flag.set();
    Expect.that(a.wakes() > 0, 1, 0, "no-wake");
    Expect.equal(1, a.wakes(), "many-wakes", a.wakes());
    Expect.ready(poll(a, future), "still-pending");
  }

  @Check("wakes-every-waiter")
  void wakesEveryWaiter() {
    Future<Unit> first = whenSet(flag);
    Future<Unit> second = whenSet(flag);
    Future<Unit> third = whenSet(flag);
    poll(a, first);
    poll(b, second);
    poll(c, third);
    flag.set();
    wokenOnce(a, "A");
    wokenOnce(b, "B");
    wokenOnce(c, "C");
    flag.set();
    int wakes = a.wakes() + b.wakes() + c.wakes() - 3;
    Expect.equal(0, wakes, "again", wakes);
  }

  private static void wokenOnce(ProbeWaker waker, String task) {
    Expect.that(waker.wakes() > 0, 1, 0, "not-woken", task);
    Expect.equal(1, waker.wakes(), "many-wakes", task, waker.wakes());
  }

  @Check("latest-waker")
  void latestWaker() {
    Future<Unit> future = whenSet(flag);
    poll(a, future);
    poll(b, future);
    flag.set();
    Expect.equal(0, a.wakes(), "woke-first");
    Expect.that(b.wakes() > 0, 1, 0, "not-woken");
    Expect.equal(1, b.wakes(), "many-wakes", b.wakes());
  }

  @Check("dropped-waiter")
  void droppedWaiter() {
    whenSet(flag).drop(); // abandoned before anybody polled: nothing to take back
    Future<Unit> first = whenSet(flag);
    Future<Unit> dropped = whenSet(flag);
    Future<Unit> third = whenSet(flag);
    poll(a, first);
    poll(b, dropped);
    poll(c, third);
    dropped.drop();
    Expect.equal(0, b.live(), "kept", b.live());
    flag.set();
    Expect.equal(0, b.wakes(), "woke");
    Expect.equal(1, a.wakes(), "others", "A", a.wakes());
    Expect.equal(1, c.wakes(), "others", "C", c.wakes());
    twoWaitersOfOneTask();
  }

  /** Which waiter goes is a matter of the waiter, not of the task behind it. */
  private static void twoWaitersOfOneTask() {
    Flag flag = new Flag();
    ProbeWaker task = new ProbeWaker();
    Future<Unit> stays = whenSet(flag);
    Future<Unit> goes = whenSet(flag);
    poll(task, stays);
    poll(task, goes);
    goes.drop();
    flag.set();
    Expect.that(task.wakes() > 0, 1, 0, "silenced");
  }

  static Future<Unit> whenSet(Flag flag) {
    Future<Unit> future = flag.whenSet();
    Expect.that(future != null, "Future", "null", "");
    return future;
  }

  static Poll<Unit> poll(ProbeWaker waker, Future<Unit> future) {
    Poll<Unit> poll = waker.poll(future);
    Expect.that(poll != null, "Ready | Pending", "null", "");
    return poll;
  }
}
