package learn.kit.test;

import java.util.Optional;
import learn.kit.Fault;
import learn.kit.Future;
import learn.kit.Poll;

/** A future that a {@link TestExecutor} owns, and what happened to it. */
public final class TestTask<T> {
  private final TestExecutor executor;
  private final String name;
  private final Future<T> future;
  // The task's doorbell: counts, and puts the task into the executor's queue.
  private final ProbeWaker bell;
  private int polls;
  private Optional<T> value = Optional.empty();
  private Optional<Throwable> panic = Optional.empty();
  private boolean dropped;

  TestTask(TestExecutor executor, String name, Future<T> future) {
    this.executor = executor;
    this.name = name;
    this.future = future;
    this.bell = new ProbeWaker().onWake(() -> executor.schedule(this));
  }

  /** How often it was polled. */
  public int polls() {
    return polls;
  }

  /** How often its waker was rung. */
  public int wakes() {
    return bell.wakes();
  }

  /** It stands in the queue and will be polled. */
  public boolean scheduled() {
    return executor.isScheduled(this);
  }

  /** It has answered Ready. */
  public boolean isReady() {
    return value.isPresent();
  }

  /** Its value; throws NoSuchElementException before Ready. */
  public T value() {
    return value.orElseThrow();
  }

  /** What its poll threw; throws NoSuchElementException when it has thrown nothing. */
  public Throwable panic() {
    return panic.orElseThrow();
  }

  /** Gives it up; nothing happens when it has ended. */
  public void drop() {
    if (ended()) return;
    dropped = true;
    executor.forget(this);
    future.drop();
  }

  boolean ended() {
    return dropped || value.isPresent() || panic.isPresent();
  }

  void pollOnce() {
    polls++;
    try {
      if (bell.poll(future) instanceof Poll.Ready<T>(T v)) value = Optional.of(v);
    } catch (RuntimeException | Error thrown) {
      panic = Optional.of(thrown);
      // A panic ends the future; its owner still drops it, as Rust does while unwinding.
      future.drop();
    }
    if (bell.live() > TestExecutor.CLONES_OF_ONE_TASK)
      throw Fault.of(
          "waker-leak", name + " holds " + bell.live() + " clones of its waker", name, bell.live());
  }

  void ring() {
    bell.wakeByRef();
  }

  /** A dropped task must have given up every clone; one that has ended may leave some behind. */
  void reportLeaks() {
    if (dropped && bell.live() > 0)
      throw Fault.of(
          "waker-leak",
          name + " was dropped and left " + bell.live() + " clones",
          name,
          bell.live());
  }

  String describe() {
    return name
        + ": polled "
        + polls
        + "×, woken "
        + bell.wakes()
        + "×, waker cloned "
        + bell.clones()
        + "×";
  }
}
