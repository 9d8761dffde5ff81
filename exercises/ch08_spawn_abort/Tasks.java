package ch08_spawn_abort;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Result;
import learn.kit.Todo;

/** Spawning with handles that tell how a task ended, on top of any executor. */
public final class Tasks {
  private final Spawner spawner;

  public Tasks(Spawner s) {
    this.spawner = s;
  }

  /**
   * Hands the future to the executor. What the executor gets need not be this very future: one of
   * your own around it sees each poll come and go.
   */
  public <T> JoinHandle<T> spawn(Future<T> f) {
    return new Joiner<>(spawner.spawn(f));
  }

  /** Knows of the task; the task does not know of it. */
  private record Joiner<T>(Handle<T> handle) implements JoinHandle<T> {
    @Override
    public Poll<Result<T, JoinError>> poll(Context cx) {
      // The executor's handle rethrows what came out of the task. Is that what a joiner wants?
      return handle.poll(cx).map(Result::ok);
    }

    @Override
    public AbortHandle abortHandle() {
      // Who may touch the future? And how does a task that waits come to hear of an abort?
      return Todo.todo("JoinHandle.abortHandle");
    }

    @Override
    public boolean isFinished() {
      return handle.isFinished();
    }

    @Override
    public void drop() {
      handle.drop();
    }
  }
}
