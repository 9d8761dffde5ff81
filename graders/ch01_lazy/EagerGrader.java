package grade.ch01_lazy;

import ch01_lazy.Eager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

final class EagerGrader {
  private final ProbeWaker waker = new ProbeWaker();
  private final AtomicInteger runs = new AtomicInteger();

  // An executor that runs nothing until told to, so that every order is ours.
  private final List<Runnable> submitted = new ArrayList<>();

  @Check("eager-already-submitted")
  void eagerAlreadySubmitted() {
    start();
    Expect.that(!submitted.isEmpty(), 1, 0, "not-submitted");
    Expect.equal(1, submitted.size(), "many", submitted.size());
    Expect.equal(0, runs.get(), "ran-here");
  }

  @Check("eager-wakes")
  void eagerWakes() {
    Eager<Integer> eager = start();
    Expect.pending(poll(eager), "early");
    Expect.equal(0, waker.wakes(), "self-woke");
    runSubmitted();
    Expect.that(waker.wakes() > 0, 1, 0, "no-wake");
    Expect.equal(1, waker.wakes(), "many-wakes", waker.wakes());
    int value = Expect.ready(poll(eager), "still-pending");
    Expect.equal(42, value, "wrong-value", value);
  }

  @Check("eager-drop-detaches")
  void eagerDropDetaches() {
    Eager<Integer> eager = start();
    poll(eager);
    int before = waker.wakes();
    eager.drop();
    runSubmitted();
    Expect.equal(1, runs.get(), "cancelled", runs.get());
    Expect.equal(before, waker.wakes(), "woke");
    Expect.equal(0, waker.live(), "leaked", waker.live());
  }

  private Eager<Integer> start() {
    Eager<Integer> eager = Eager.start(() -> 41 + runs.incrementAndGet(), submitted::add);
    Expect.that(eager != null, "Eager", "null", "");
    return eager;
  }

  private Poll<Integer> poll(Eager<Integer> eager) {
    return Expect.answered(waker.poll(eager));
  }

  private void runSubmitted() {
    List.copyOf(submitted).forEach(Runnable::run);
  }
}
