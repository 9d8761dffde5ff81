package learn.harness;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import learn.protocol.Evidence;
import learn.protocol.Evidence.Doing;
import learn.protocol.Finding;
import learn.protocol.FindingCode;
import learn.protocol.Place;

/**
 * One check on a thread and in a thread group of its own, and the watch over how much time it uses.
 */
final class CheckThread {
  private final ThreadGroup group;
  private final Thread thread;
  private final AtomicReference<Graders.Run> ended = new AtomicReference<>();

  CheckThread(Graders graders, Method method, ClassLoader learner) {
    group = new ThreadGroup("learner");
    thread = new Thread(group, () -> run(graders, method), "check");
    thread.setContextClassLoader(learner);
    thread.setDaemon(true);
  }

  private void run(Graders graders, Method method) {
    try {
      ended.set(graders.run(method));
    } catch (
        Throwable outOfJUnit) { // JUnit lets unrecoverable ones through: OutOfMemoryError above all
      ended.set(new Graders.Run(true, Optional.of(outOfJUnit)));
    }
  }

  /** Runs to the end, or until it has used its limit; empty then. */
  Optional<Graders.Run> run(long limitNanos) {
    thread.start();
    Meter meter = new Meter();
    join(5);
    while (thread.isAlive()) {
      if (meter.beat(threads()) > limitNanos) return Optional.empty();
      join(1);
    }
    return Optional.of(ended.get());
  }

  /** What everybody is doing, told as a hang. */
  Finding hang() {
    List<Doing> doing = new ArrayList<>();
    for (Thread each : threads()) {
      List<Place> stack = Stacks.learner(each.getStackTrace(), "ran");
      if (!stack.isEmpty())
        doing.add(new Doing(each.getName(), each.getState().name(), waitsFor(each), stack));
    }
    List<Place> at = doing.stream().map(d -> d.stack().getFirst()).distinct().limit(2).toList();
    return Finding.of(FindingCode.HANG, at, new Evidence.Threads(doing));
  }

  private static String waitsFor(Thread thread) {
    Object blocker = java.util.concurrent.locks.LockSupport.getBlocker(thread);
    return blocker == null ? "" : blocker.getClass().getName();
  }

  /** Platform threads of the check: its own first, then those the submission started. */
  private List<Thread> threads() {
    Thread[] all = new Thread[64];
    int count = group.enumerate(all, true);
    List<Thread> threads = new ArrayList<>(Arrays.asList(all).subList(0, count));
    threads.sort((a, b) -> Boolean.compare(b == thread, a == thread));
    return threads;
  }

  private void join(long millis) {
    try {
      thread.join(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
