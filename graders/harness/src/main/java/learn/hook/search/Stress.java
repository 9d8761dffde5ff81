package learn.hook.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicReference;

/** A scenario on real threads, over and over: what can be had without control. */
final class Stress {
  private static final int MOST_RUNS = 500;
  private final Scenario scenario;

  Stress(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Runs it that often at most; throws the first thing that a lane, or the end, throws. */
  long run(int most) {
    int runs = Math.max(1, Math.min(most, MOST_RUNS));
    for (int i = 0; i < runs; i++) once();
    return runs;
  }

  private void once() {
    Object state = scenario.state();
    AtomicReference<Optional<Throwable>> first = new AtomicReference<>(Optional.empty());
    CyclicBarrier start = new CyclicBarrier(Math.max(1, scenario.size()));
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < scenario.size(); i++)
      threads.add(thread(i, () -> first(first, () -> start.await()), state, first));
    threads.forEach(Thread::start);
    threads.forEach(Stress::join);
    first.get().ifPresent(Stress::rethrow);
    scenario.look(state);
  }

  private Thread thread(
      int lane, Runnable ready, Object state, AtomicReference<Optional<Throwable>> first) {
    return scenario.thread(
        lane,
        () -> {
          ready.run();
          first(first, () -> scenario.part(lane).on(state));
        });
  }

  private interface Body {
    void run() throws Throwable;
  }

  private static void first(AtomicReference<Optional<Throwable>> first, Body body) {
    try {
      body.run();
    } catch (Throwable thrown) {
      first.updateAndGet(known -> known.isPresent() ? known : Optional.of(thrown));
    }
  }

  private static void join(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  @SuppressWarnings("unchecked") // erased: whatever it is, it is thrown as it is
  private static <X extends Throwable> void rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
