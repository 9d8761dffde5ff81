package ch08_spawn_abort;

import ch07_run_queue.Spawner;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Unit;
import learn.kit.Waker;

/**
 * Spawning with handles, on top of whatever executor there is.
 *
 * <p>Three parties meet in one task: the executor polls it, somebody may abort it, somebody may
 * wait for its end; each on a thread of its own. Only one of them ever touches the future itself:
 * the executor. The others leave a mark and ring.
 *
 * <pre>
 *   aborter ── abortAsked, rings the task ──▶ ┌──────┐ ◀── polls, drops ── executor
 *                                             │ Task │
 *   joiner  ◀── outcome, rings the joiner ─── └──────┘
 * </pre>
 */
public final class Tasks {
  // Any executor of this course. What it promises is little: it polls, and panics of a task stay in
  // that task.
  private final Spawner spawner;

  public Tasks(Spawner s) {
    this.spawner = s;
  }

  /** Hands the future over. The executor's own handle is let go: ours knows more. */
  public <T> JoinHandle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    spawner.spawn(task).drop();
    return new Joiner<>(task);
  }

  /**
   * What the executor gets in place of the future. For the executor it always ends well: an abort
   * and a panic are outcomes, and go to the joiner.
   */
  private static final class Task<T> implements Future<Unit>, AbortHandle {
    // Touched by the executor only, so no lock is needed around it. None may be held either:
    // polling and dropping run foreign code, and that code may abort this very task.
    private final Future<T> work;

    // The lock of this object guards the rest. Set once: whoever is first says how it ended.
    private Optional<Result<T, JoinError>> outcome = Optional.empty();

    // The mark. Set from anywhere, looked at before each poll, never taken back.
    private boolean abortAsked;

    // Rings the executor for this task. An abort needs it: a task that waits for something else
    // would not be polled before that has come.
    private Optional<Waker> bell = Optional.empty();

    // The joiner's latest waker.
    private Optional<Waker> joiner = Optional.empty();

    /** Touches nothing: a spawned future is polled by the executor only. */
    Task(Future<T> work) {
      this.work = work;
    }

    /**
     * One turn on the executor: a look for the mark, then the future's own poll, then whatever came
     * out of it. A panic is caught here because this is the task's border.
     */
    @Override
    public Poll<Unit> poll(Context cx) {
      if (isAborted(cx.waker())) return cancel();
      Poll<T> answer;
      try {
        answer = work.poll(cx);
      } catch (Throwable panic) {
        return end(Result.err(new JoinError.Panic(panic)), true);
      }
      return switch (answer) {
        case Poll.Ready<T>(T value) -> end(Result.ok(value), false);
        // An abort that came during this poll has rung the bell: we shall be polled again.
        case Poll.Pending<T>() -> Poll.pending();
      };
    }

    /** Looks for the mark and leaves the bell, in one step: an abort comes before or after. */
    private synchronized boolean isAborted(Waker latest) {
      if (!abortAsked) bell = latest(bell, latest);
      return abortAsked;
    }

    /** The one place where an abort acts: between two polls, on the executor's thread. */
    private Poll<Unit> cancel() {
      return end(Result.err(new JoinError.Cancelled()), true);
    }

    // The future first, the news second: whoever has heard that a task is over may rely on it. A
    // drop that throws is the executor's to hear of; the joiner is told all the same.
    private Poll<Unit> end(Result<T, JoinError> how, boolean abandoned) {
      try {
        if (abandoned) work.drop();
      } finally {
        settle(how).ifPresent(Waker::wake);
      }
      return Poll.ready(Unit.UNIT);
    }

    /**
     * Writes the outcome and takes the joiner out, in one step: a joiner that comes now finds the
     * outcome, one that came before is rung.
     */
    private synchronized Optional<Waker> settle(Result<T, JoinError> how) {
      outcome = Optional.of(how);
      bell.ifPresent(Waker::drop);
      bell = Optional.empty();
      return takeJoiner();
    }

    /** Out of the slot, so that it is rung once. */
    private Optional<Waker> takeJoiner() {
      Optional<Waker> taken = joiner;
      joiner = Optional.empty();
      return taken;
    }

    /** The executor gives the task up: that is a cancellation, too. */
    @Override
    public void drop() {
      if (!isFinished()) cancel();
    }

    /** From any thread, also from inside the poll of this very task: no lock is held there. */
    @Override
    public void abort() {
      Optional<Waker> toWake;
      synchronized (this) {
        // Too late: the outcome stands.
        if (outcome.isPresent()) return;
        abortAsked = true;
        toWake = bell;
        bell = Optional.empty();
      }
      // Never polled yet, then there is no bell, and none is needed: its first poll is coming.
      toWake.ifPresent(Waker::wake);
    }

    /** A look. False may be out of date at once; true is for ever. */
    synchronized boolean isFinished() {
      return outcome.isPresent();
    }

    /** Looks for the outcome and leaves a waker, in one step. */
    synchronized Poll<Result<T, JoinError>> join(Waker latest) {
      if (outcome.isPresent()) return Poll.ready(outcome.get());
      joiner = latest(joiner, latest);
      return Poll.pending();
    }

    /** The joiner is gone: nobody is rung at the end. The task goes on. */
    synchronized void detach() {
      takeJoiner().ifPresent(Waker::drop);
    }

    /** The clone to keep: the stored one if it rings for the same task, otherwise a new one. */
    private static Optional<Waker> latest(Optional<Waker> stored, Waker latest) {
      if (stored.isPresent() && stored.get().willWake(latest)) return stored;
      stored.ifPresent(Waker::drop);
      return Optional.of(latest.clone());
    }
  }

  /** Knows of the task, and owns nothing of it. */
  private record Joiner<T>(Task<T> task) implements JoinHandle<T> {
    @Override
    public Poll<Result<T, JoinError>> poll(Context cx) {
      return task.join(cx.waker());
    }

    @Override
    public AbortHandle abortHandle() {
      return task;
    }

    @Override
    public boolean isFinished() {
      return task.isFinished();
    }

    @Override
    public void drop() {
      task.detach();
    }
  }
}
