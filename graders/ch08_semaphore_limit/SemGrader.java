package grade.ch08_semaphore_limit;

import ch08_semaphore_limit.AsyncMutex;
import ch08_semaphore_limit.Guard;
import ch08_semaphore_limit.Permit;
import ch08_semaphore_limit.Sem;
import java.util.Optional;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

final class SemGrader {
  /** A task that acquires, or locks. */
  private static final class Seeker<P> {
    private final Future<P> future;
    private final ProbeWaker task = new ProbeWaker();

    Seeker(Future<P> future) {
      Expect.that(future != null, "Future", "null", "");
      this.future = future;
    }

    Poll<P> poll() {
      return poll(task);
    }

    Poll<P> poll(ProbeWaker other) {
      return Expect.answered(other.poll(future));
    }

    Seeker<P> waits(String otherwise) {
      Expect.pending(poll(), otherwise);
      return this;
    }

    /** It was told, and it gets what it waits for. */
    P gets(String notWoken, String notReady) {
      Expect.that(task.wakes() > 0, 1, 0, notWoken);
      return Expect.ready(poll(), notReady);
    }

    void drop() {
      future.drop();
      Expect.equal(0, task.live(), "leaked", task.live());
    }
  }

  private static Seeker<Permit> seeker(Sem sem) {
    return new Seeker<>(sem.acquire());
  }

  @Check("fifo-fair")
  void fifoFair() {
    Sem sem = new Sem(2);
    Expect.equal(2, sem.available(), "wrong-count", 2, sem.available());
    Permit first = Expect.ready(seeker(sem).poll(), "free-not-given");
    Permit second = sem.tryAcquire().orElse(null);
    Expect.that(second != null, "Permit", "empty", "free-not-given");
    Expect.equal(0, sem.available(), "wrong-count", 0, sem.available());
    // Made first, polled second: who arrives is who is polled.
    Seeker<Permit> late = seeker(sem);
    Seeker<Permit> early = seeker(sem).waits("none-free");
    late.waits("none-free");
    early.waits("none-free");
    first.close();
    Expect.that(sem.tryAcquire().isEmpty(), "empty", "Permit", "overtaken");
    late.waits("out-of-turn");
    Permit third = early.gets("oldest-not-woken", "oldest-not-served");
    late.waits("out-of-turn");
    ProbeWaker other = new ProbeWaker();
    Expect.pending(late.poll(other), "out-of-turn");
    third.close();
    Expect.that(other.wakes() > 0, 1, 0, "not-latest");
    Expect.ready(late.poll(other), "oldest-not-served").close();
    second.close();
    Expect.equal(2, sem.available(), "wrong-count", 2, sem.available());
  }

  @Check("cancel-waiting")
  void cancelWaiting() {
    Sem sem = new Sem(1);
    Permit held = held(sem);
    Seeker<Permit> a = seeker(sem).waits("none-free");
    Seeker<Permit> b = seeker(sem).waits("none-free");
    a.drop();
    held.close();
    b.gets("ghost-served", "ghost-served").close();
    Expect.equal(0, a.task.wakes(), "woke-dropped");
    countsToOne(sem, "permit-eaten");
    nobodyElseWaits();
    neverPolled(sem);
  }

  private static void nobodyElseWaits() {
    Sem sem = new Sem(1);
    Permit held = held(sem);
    seeker(sem).waits("none-free").drop();
    held.close();
    countsToOne(sem, "permit-eaten");
  }

  private static void neverPolled(Sem sem) {
    Seeker<Permit> unpolled = seeker(sem);
    countsToOne(sem, "unpolled-holds");
    unpolled.drop();
    countsToOne(sem, "unpolled-holds");
  }

  private static Permit held(Sem sem) {
    Optional<Permit> permit = sem.tryAcquire();
    Expect.that(permit.isPresent(), "Permit", "empty", "free-not-given");
    return permit.get();
  }

  private static void countsToOne(Sem sem, String otherwise) {
    Expect.equal(1, sem.available(), otherwise, sem.available());
  }

  @Check("cancel-granted")
  void cancelGranted() {
    Sem sem = new Sem(1);
    Permit held = held(sem);
    Seeker<Permit> a = seeker(sem).waits("none-free");
    Seeker<Permit> b = seeker(sem).waits("none-free");
    held.close();
    a.drop();
    b.gets("not-passed-on", "not-passed-on").close();
    countsToOne(sem, "grant-lost");
    grantedAlone();
    takenIsTaken();
  }

  private static void grantedAlone() {
    Sem sem = new Sem(1);
    Permit held = held(sem);
    Seeker<Permit> only = seeker(sem).waits("none-free");
    held.close();
    only.drop();
    countsToOne(sem, "grant-lost");
  }

  // After Ready the permit is the owner's; dropping the future that brought it does nothing.
  private static void takenIsTaken() {
    Sem sem = new Sem(1);
    Seeker<Permit> taker = seeker(sem);
    Permit permit = Expect.ready(taker.poll(), "free-not-given");
    taker.drop();
    Expect.equal(0, sem.available(), "taken-back", sem.available());
    permit.close();
    permit.close();
    countsToOne(sem, "closed-twice");
  }

  @Check("mutex-across-await")
  void mutexAcrossAwait() {
    AsyncMutex<String> mutex = new AsyncMutex<>("a");
    Guard<String> guard = Expect.ready(new Seeker<>(mutex.lock()).poll(), "free-not-locked");
    Expect.equal("a", guard.get(), "wrong-value", "a", guard.get());
    // The holder is at an await now: everybody else waits, and this thread does not.
    Seeker<Guard<String>> next = new Seeker<>(mutex.lock()).waits("locked-twice");
    Seeker<Guard<String>> last = new Seeker<>(mutex.lock()).waits("locked-twice");
    guard.set("b");
    guard.close();
    Guard<String> second = next.gets("next-not-woken", "next-not-locked");
    Expect.equal("b", second.get(), "wrong-value", "b", second.get());
    guard.close();
    last.waits("guard-closed-twice");
    second.close();
    last.gets("next-not-woken", "next-not-locked").close();
    lockCancelled();
  }

  private static void lockCancelled() {
    AsyncMutex<String> mutex = new AsyncMutex<>("a");
    Guard<String> guard = Expect.ready(new Seeker<>(mutex.lock()).poll(), "free-not-locked");
    Seeker<Guard<String>> waiting = new Seeker<>(mutex.lock()).waits("locked-twice");
    Seeker<Guard<String>> granted = new Seeker<>(mutex.lock()).waits("locked-twice");
    Seeker<Guard<String>> heir = new Seeker<>(mutex.lock()).waits("locked-twice");
    waiting.drop();
    guard.close();
    granted.drop();
    heir.gets("cancel-keeps-lock", "cancel-keeps-lock").close();
  }
}
