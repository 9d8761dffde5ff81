package grade.ch08_spawn_abort;

import ch08_spawn_abort.JoinError;
import ch08_spawn_abort.JoinHandle;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.test.ProbeWaker;

/** A task that joins another one. */
final class Waiting<T> {
  private final JoinHandle<T> handle;
  private final ProbeWaker task = new ProbeWaker();

  Waiting(JoinHandle<T> handle) {
    Expect.that(handle != null, "JoinHandle", "null", "");
    this.handle = handle;
  }

  Poll<Result<T, JoinError>> poll() {
    return poll(task);
  }

  /** In another task's hands for this one poll. */
  Poll<Result<T, JoinError>> poll(ProbeWaker other) {
    return Expect.answered(other.poll(handle));
  }

  void isPending() {
    Expect.pending(poll(), "joined-early");
  }

  void gets(Result<T, JoinError> how, String otherwise) {
    Poll<Result<T, JoinError>> poll = poll();
    Expect.readyWith(how, poll, otherwise, poll);
    Expect.that(handle.isFinished(), true, false, "not-finished");
  }

  ProbeWaker task() {
    return task;
  }
}
