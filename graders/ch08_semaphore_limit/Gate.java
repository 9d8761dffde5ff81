package grade.ch08_semaphore_limit;

import ch08_semaphore_limit.Permit;
import ch08_semaphore_limit.Sem;
import learn.grade.Expect;
import learn.grade.Interleavings;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/** One permit: it comes back while one task asks for it and another gives up waiting. */
final class Gate {
  private final Sem sem = new Sem(1);
  private final Permit held = sem.tryAcquire().orElseThrow();
  private final Future<Permit> cancelled = sem.acquire();
  private final Future<Permit> acquire = sem.acquire();
  private final ProbeWaker task = new ProbeWaker();
  private Poll<Permit> last = Poll.pending();

  Gate() {
    // Already in line, and first.
    new ProbeWaker().poll(cancelled);
  }

  void release() {
    held.close();
  }

  void acquire() {
    last = task.poll(acquire);
  }

  void cancel() {
    cancelled.drop();
  }

  /** free + held + granted = 1, and the one who waits has been told. */
  void onePermit() {
    Interleavings.readyOrWoken(last, task);
    Poll<Permit> poll = last.isReady() ? last : task.poll(acquire);
    Permit permit = Expect.ready(poll, "permit-lost");
    Expect.equal(0, sem.available(), "permit-made", sem.available());
    permit.close();
    Expect.equal(1, sem.available(), "not-back", sem.available());
  }
}
