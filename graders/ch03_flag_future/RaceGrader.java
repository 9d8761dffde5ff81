package grade.ch03_flag_future;

import static grade.ch03_flag_future.FlagGrader.poll;

import ch03_flag_future.Flag;
import java.util.Optional;
import learn.grade.Background;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;
import learn.kit.test.ProbeWaker;
import learn.kit.test.Race;

final class RaceGrader {
  private final Flag flag = new Flag();
  private final Future<Unit> future = FlagGrader.whenSet(flag);
  private final ProbeWaker a = new ProbeWaker();
  private final ProbeWaker b = new ProbeWaker();
  private Optional<Thread> racer = Optional.empty();

  @Check("race-at-clone")
  void raceAtClone() {
    warmUp();
    setDuringCloneOf(a);
    new RaceGrader().setDuringSecondPoll();
  }

  // The waiter is registered already, with a waker that this poll is about to replace.
  private void setDuringSecondPoll() {
    poll(a, future);
    setDuringCloneOf(b);
  }

  private void setDuringCloneOf(ProbeWaker latest) {
    latest.onClone(this::set);
    Poll<Unit> poll = poll(latest, future);
    racer.ifPresent(thread -> Background.awaitEnd(thread, ""));
    if (racer.isEmpty() || poll.isReady()) return;
    Expect.that(latest.wakes() > 0, "Ready | wake", "Pending, no wake", "lost");
    Expect.ready(poll(latest, future), "still-pending");
  }

  private void set() {
    if (racer.isEmpty()) racer = Optional.of(Race.against(flag::set));
  }

  /** Everything a race calls has been loaded before: a racer must not wait for a class. */
  private static void warmUp() {
    RaceGrader once = new RaceGrader();
    poll(once.a, once.future);
    poll(once.b, once.future);
    once.set();
    poll(once.b, once.future);
    FlagGrader.whenSet(once.flag).drop();
  }
}
