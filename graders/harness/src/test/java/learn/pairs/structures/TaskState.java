package learn.pairs.structures;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Two workers find the same task waiting. */
public final class TaskState implements Pair {
  enum State {
    WAITING,
    RUNNING
  }

  abstract static class Task {
    final AtomicReference<State> state = new AtomicReference<>(State.WAITING);
    final AtomicInteger runs = new AtomicInteger();

    void offer() {
      if (claim()) runs.incrementAndGet();
    }

    abstract boolean claim();
  }

  static final class LooksThenSets extends Task {
    @Override
    boolean claim() {
      if (state.get() != State.WAITING) return false;
      state.set(State.RUNNING);
      return true;
    }
  }

  static final class ComparesAndSets extends Task {
    @Override
    boolean claim() {
      return state.compareAndSet(State.WAITING, State.RUNNING);
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(LooksThenSets::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(ComparesAndSets::new));
  }

  private static <T extends Task> Trial<T> trial(Trial<T> trial) {
    return trial
        .lane("worker 1", Task::offer)
        .lane("worker 2", Task::offer)
        .after(t -> Trial.check(t.runs.get() == 1, "ran " + t.runs + " times"));
  }
}
