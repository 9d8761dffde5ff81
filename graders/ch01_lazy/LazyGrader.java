package grade.ch01_lazy;

import ch01_lazy.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

final class LazyGrader {
  private final ProbeWaker waker = new ProbeWaker();

  // The work answers with the number of its run, so a second run shows in the value as well.
  private final AtomicInteger runs = new AtomicInteger();
  private final AtomicReference<String> ranOn = new AtomicReference<>();
  private final Supplier<Integer> work =
      () -> {
        ranOn.set(Thread.currentThread().getName());
        return runs.incrementAndGet();
      };

  @Check("creation-runs-nothing")
  void creationRunsNothing() {
    List<Lazy<Integer>> kept = new ArrayList<>();
    kept.add(new Lazy<>(work));
    Expect.equal(0, runs.get(), "ran");
    while (kept.size() < 1_000) kept.add(new Lazy<>(work));
    Expect.equal(0, runs.get(), "ran-later", runs.get());
  }

  @Check("poll-runs-once")
  void pollRunsOnce() {
    Lazy<Integer> lazy = new Lazy<>(work);
    int value = Expect.ready(poll(lazy), "not-ready");
    Expect.equal(1, runs.get(), "ran-not-once", runs.get());
    Expect.equal(1, value, "wrong-value", value);
    // Whoever starts a thread in the constructor may not be caught at building; here it shows.
    Expect.equal(Thread.currentThread().getName(), ranOn.get(), "ran-elsewhere");
    Expect.throwing(IllegalStateException.class, () -> poll(lazy), "polled-again");
    Expect.equal(1, runs.get(), "ran-again", runs.get());
  }

  @Check("drop-before-poll")
  void dropBeforePoll() {
    Lazy<Integer> lazy = new Lazy<>(work);
    int before = runs.get(); // what building ran is another check's matter
    lazy.drop();
    Expect.equal(before, runs.get(), "ran-in-drop");
    Expect.throwing(IllegalStateException.class, () -> poll(lazy), "polled-again");
    Expect.equal(before, runs.get(), "ran-after");
  }

  private Poll<Integer> poll(Lazy<Integer> lazy) {
    return Expect.answered(waker.poll(lazy));
  }
}
