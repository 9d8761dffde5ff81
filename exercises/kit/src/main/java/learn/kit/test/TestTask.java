package learn.kit.test;

import java.util.Objects;
import java.util.Optional;
import learn.kit.Fault;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Todo;

/**
 * A future that a {@link TestExecutor} owns, and what has happened to it. Compare tokio's {@code
 * JoinHandle}, which knows less.
 */
public final class TestTask<T> {
  // More clones of one task's waker than any future of this course has a use for: they grow with
  // the polls, because each poll stores one and none is dropped.
  private static final int MOST_CLONES = 16;

  private final TestExecutor executor;
  private final String name;
  private final Future<T> future;

  // The task's doorbell: counts, and puts the task into the executor's queue.
  private final ProbeWaker bell;

  // Where its waker was cloned last: the line to show when a clone is never given back.
  private volatile Throwable lastClone = new Throwable("never cloned");

  private int polls;

  // At most one of the next three says how it ended.
  private Optional<T> value = Optional.empty();
  private Optional<Throwable> panic = Optional.empty();
  private boolean dropped;

  // A panic that nobody asks about must not pass for a task that is merely slow.
  private boolean panicSeen;

  // Volatile: late wakers ask from threads of their own whether there is anybody left to poll.
  private volatile boolean ended;

  TestTask(TestExecutor executor, String name, Future<T> future) {
    this.executor = executor;
    this.name = name;
    this.future = future;
    this.bell = new ProbeWaker().onWake(() -> executor.schedule(this)).onClone(this::cloned);
  }

  /** How often it was polled. */
  public int polls() {
    return polls;
  }

  /** How often its waker was rung; {@link TestExecutor#wake} rings nothing and is not counted. */
  public int wakes() {
    return bell.wakes();
  }

  /** Whether it stands in the queue and will be polled. */
  public boolean scheduled() {
    return executor.isScheduled(this);
  }

  /** Whether it has answered Ready. */
  public boolean isReady() {
    return value.isPresent();
  }

  /**
   * Its value. A task that has panicked throws its panic, one that waits NoSuchElementException.
   */
  public T value() {
    rethrowPanic();
    return value.orElseThrow();
  }

  /** The exception that came out of its poll; NoSuchElementException when none has. */
  public Throwable panic() {
    panicSeen = true;
    return panic.orElseThrow();
  }

  /** Gives it up; nothing happens when it has ended. */
  public void drop() {
    if (ended) return;
    dropped = true;
    end();
    future.drop();
  }

  boolean ended() {
    return ended;
  }

  // Late wakes must not bring it back into the queue: nobody polls a future that has ended.
  private void end() {
    ended = true;
    executor.forget(this);
  }

  /** One poll, as any executor makes it: a fresh context, and three ways in which it can go. */
  void pollOnce() {
    polls++;
    try {
      Poll<T> answer = Objects.requireNonNull(bell.poll(future), name + " answered null");
      if (answer instanceof Poll.Ready<T>(T v)) {
        value = Optional.of(v);
        end();
      }
    } catch (Error | Todo notAPanic) {
      // A fault, a failed check, a full heap, an unwritten method: the run is over, not this task.
      end();
      throw notAPanic;
    } catch (Throwable thrown) {
      panicked(thrown);
    }
  }

  /** A panic ends the future; its owner still drops it, as Rust does while unwinding. */
  private void panicked(Throwable thrown) {
    panic = Optional.of(thrown);
    end();
    try {
      future.drop();
    } catch (RuntimeException second) {
      if (second != thrown) thrown.addSuppressed(second);
    }
  }

  /** Runs inside each clone of its waker. One too many is a fault right there, at that line. */
  private void cloned() {
    lastClone = new Throwable("cloned here");
    if (!ended && bell.live() == MOST_CLONES + 1) throw leak();
  }

  /**
   * A task that was dropped must have given up every clone. What a finished one leaves behind is no
   * fault: Rust's destructors would have cleared it.
   */
  void rejectLeak() {
    if (dropped && bell.live() > 0) throw leak();
  }

  private Fault leak() {
    String message = name + " holds " + bell.live() + " clones of its waker; drop what you replace";
    return Fault.at(lastClone.getStackTrace(), "waker-leak", message, name, bell.live());
  }

  /** Throws its panic, unless somebody has asked for it already. */
  void rejectUnseenPanic() {
    if (!panicSeen) rethrowPanic();
  }

  private void rethrowPanic() {
    panicSeen = true;
    panic.ifPresent(Thrown::again);
  }

  /** One line for a report: the accessors of this class by name, so that it needs no language. */
  @Override
  public String toString() {
    return "%s: polls=%d wakes=%d clones=%d".formatted(name, polls, bell.wakes(), bell.clones());
  }
}
