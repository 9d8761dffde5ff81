package learn.hook.model.pool;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import learn.hook.model.Limited;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** Forking and joining, which the JDK made final. The outcome of a task is kept by the task. */
@TwinOf(ForkJoinTask.class)
public final class ForkJoinTaskTwin {
  private ForkJoinTaskTwin() {}

  /** Runs a task; known by it, so that who joins it can take it back. */
  private record Running(ForkJoinTask<?> task) implements Runnable {
    @Override
    public void run() {
      finish(task);
    }
  }

  static Runnable running(ForkJoinTask<?> task) {
    return new Running(task);
  }

  private static void finish(ForkJoinTask<?> task) {
    Control.observe(task);
    runners().put(task, Control.lane());
    task.quietlyInvoke();
    runners().remove(task);
    Control.point("complete", task);
    Control.release(task);
    finished().put(task, task);
  }

  /** Which lane runs a task that an interrupt can reach: one that came from outside the pool. */
  private static Map<Object, @Nullable Object> runners() {
    return Control.shared(Running.class);
  }

  /** Tasks whose completion has been told: the JDK marks them before we can make it a step. */
  private static Map<Object, @Nullable Object> finished() {
    return Control.shared(ForkJoinTaskTwin.class);
  }

  public static <T extends @Nullable Object> ForkJoinTask<T> fork(ForkJoinTask<T> task) {
    if (!Control.isActive()) return task.fork();
    Control.point("fork", task);
    Control.release(task);
    ForkJoinPoolModel.current().put(running(task));
    return task;
  }

  public static <T extends @Nullable Object> T join(ForkJoinTask<T> task) {
    if (!Control.isActive()) return task.join();
    quietlyJoin(task);
    return task.join();
  }

  public static void quietlyJoin(ForkJoinTask<?> task) {
    if (!Control.isActive()) {
      task.quietlyJoin();
      return;
    }
    Control.point("join", task);
    if (ForkJoinPoolModel.current().takesBack(running(task))) {
      finish(task);
      return;
    }
    Control.await(Wait.on(Wait.Kind.FUTURE, task), isOver(task));
    Control.observe(task);
  }

  private static BooleanSupplier isOver(ForkJoinTask<?> task) {
    Map<Object, @Nullable Object> finished = finished();
    return () -> finished.containsKey(task) || task.isCancelled();
  }

  public static <T extends @Nullable Object> T invoke(ForkJoinTask<T> task) {
    if (!Control.isActive()) return task.invoke();
    finish(task);
    return task.join();
  }

  public static void quietlyInvoke(ForkJoinTask<?> task) {
    if (Control.isActive()) finish(task);
    else task.quietlyInvoke();
  }

  public static <T extends @Nullable Object> T get(ForkJoinTask<T> task)
      throws InterruptedException, ExecutionException {
    if (!Control.isActive()) return task.get();
    ended(task, Limited.NEVER);
    return task.get();
  }

  public static <T extends @Nullable Object> T get(ForkJoinTask<T> task, long time, TimeUnit unit)
      throws InterruptedException, ExecutionException, TimeoutException {
    if (!Control.isActive()) return task.get(time, unit);
    if (!ended(task, unit.toNanos(time))) throw new TimeoutException();
    return task.get();
  }

  /** False when the time was over first. */
  static boolean ended(ForkJoinTask<?> task, long nanos) throws InterruptedException {
    Control.point("get", task);
    Wait wait = Wait.on(Wait.Kind.FUTURE, task);
    boolean ended = Limited.await(wait, nanos, isOver(task)) == Woken.READY;
    Control.observe(task);
    return ended;
  }

  public static void invokeAll(ForkJoinTask<?> first, ForkJoinTask<?> second) {
    invokeAll(new ForkJoinTask<?>[] {first, second});
  }

  public static <T extends ForkJoinTask<?>> Collection<T> invokeAll(Collection<T> tasks) {
    invokeAll(tasks.toArray(new ForkJoinTask<?>[0]));
    return tasks;
  }

  public static void invokeAll(ForkJoinTask<?>... tasks) {
    if (!Control.isActive()) {
      ForkJoinTask.invokeAll(tasks);
      return;
    }
    for (int i = tasks.length - 1; i > 0; i--) fork(tasks[i]);
    if (tasks.length > 0) invoke(tasks[0]);
    for (int i = 1; i < tasks.length; i++) join(tasks[i]);
  }

  public static boolean tryUnfork(ForkJoinTask<?> task) {
    if (!Control.isActive()) return task.tryUnfork();
    Control.point("unfork", task);
    return ForkJoinPoolModel.current().takesBack(running(task));
  }

  public static boolean isDone(ForkJoinTask<?> task) {
    if (!Control.isActive()) return task.isDone();
    Control.point("is-done", task);
    Control.observe(task);
    return isOver(task).getAsBoolean();
  }

  public static boolean isCancelled(ForkJoinTask<?> task) {
    if (!Control.isActive()) return task.isCancelled();
    Control.point("is-done", task);
    Control.observe(task);
    return task.isCancelled();
  }

  public static Future.State state(ForkJoinTask<?> task) {
    if (!Control.isActive()) return task.state();
    Control.point("state", task);
    Control.observe(task);
    return isOver(task).getAsBoolean() ? task.state() : Future.State.RUNNING;
  }

  /** What has not been told as ended is called off, be it about to end. */
  public static boolean cancel(ForkJoinTask<?> task, boolean interrupts) {
    if (!Control.isActive()) return task.cancel(interrupts);
    Control.point("cancel", task);
    Control.acquire(task);
    boolean ends = !task.isDone() && task.cancel(false);
    Control.release(task);
    if (ends && interrupts && runners().get(task) instanceof Lane lane) Control.interrupt(lane);
    return task.isCancelled();
  }

  /** Nobody will run it any more: its pool is shut down. */
  static void callOff(Runnable queued) {
    if (!(queued instanceof Running(ForkJoinTask<?> task))) return;
    Control.acquire(task);
    task.cancel(false);
    Control.release(task);
  }

  public static boolean inForkJoinPool() {
    return Control.isActive() ? ForkJoinPoolModel.isWorker() : ForkJoinTask.inForkJoinPool();
  }

  public static @Nullable ForkJoinPool getPool() {
    if (!Control.isActive()) return ForkJoinTask.getPool();
    return ForkJoinPoolModel.isWorker() ? ForkJoinPoolModel.current() : null;
  }
}
