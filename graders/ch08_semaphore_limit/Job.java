package grade.ch08_semaphore_limit;

import ch07_run_queue.Handle;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Todo;
import learn.kit.Unit;
import learn.kit.Waker;

/**
 * What an executor of the grader's knows of a spawned future: the handle that it gives out, and the
 * task behind it. Panics end here; the handle rethrows them, as the contract of Spawner says.
 */
final class Job<T> implements Handle<T> {
  private final Future<T> work;
  private Optional<T> value = Optional.empty();
  private Optional<RuntimeException> thrown = Optional.empty();
  private Optional<Waker> joiner = Optional.empty();

  Job(Future<T> work) {
    this.work = work;
  }

  /** The executor's side: one poll of the work. */
  Poll<Unit> run(Context cx) {
    Poll<T> poll;
    try {
      poll = work.poll(cx);
    } catch (Todo unwritten) {
      throw unwritten;
    } catch (RuntimeException panic) {
      end(Optional.empty(), Optional.of(panic));
      work.drop();
      return Poll.ready(Unit.UNIT);
    }
    if (!(poll instanceof Poll.Ready<T>(T answer))) return Poll.pending();
    end(Optional.of(answer), Optional.empty());
    return Poll.ready(Unit.UNIT);
  }

  private void end(Optional<T> answer, Optional<RuntimeException> panic) {
    Optional<Waker> toWake;
    synchronized (this) {
      value = answer;
      thrown = panic;
      toWake = joiner;
      joiner = Optional.empty();
    }
    toWake.ifPresent(Waker::wake);
  }

  /** What came out of the work's poll into the executor. */
  synchronized Optional<RuntimeException> thrown() {
    return thrown;
  }

  @Override
  public synchronized boolean isFinished() {
    return value.isPresent() || thrown.isPresent();
  }

  /** The joiner's side. */
  @Override
  public synchronized Poll<T> poll(Context cx) {
    if (thrown.isPresent()) throw thrown.get();
    if (value.isPresent()) return Poll.ready(value.get());
    drop();
    joiner = Optional.of(cx.waker().clone());
    return Poll.pending();
  }

  @Override
  public synchronized void drop() {
    joiner.ifPresent(Waker::drop);
    joiner = Optional.empty();
  }
}
