package learn.hook.model.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.RejectedExecutionHandler;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import learn.hook.model.Limited;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import learn.hook.twin.ThreadTwin;
import org.jspecify.annotations.Nullable;

/**
 * Workers and the life of a pool. Each worker is a lane that takes one task after the other; one
 * that waits for work is not missed.
 */
final class Pool {
  /** What waits to be done. None of this is a step of its own. */
  interface Work {
    /** Something can be taken now. Looks at fields only. */
    boolean isFed();

    /** When the next will be due, in nanoseconds from now; {@link Limited#NEVER} if none will. */
    long due();

    @Nullable Runnable next();

    /** False when there is no room, or nobody to hand it to. */
    boolean give(Runnable task);

    void drainTo(List<Runnable> tasks);

    /** Nothing waits, not even for its time. */
    boolean isEmpty();
  }

  /** What the pool's class lets its subclasses say. */
  interface Owner {
    int core();

    int most();

    long keepAliveNanos();

    boolean coreMayLeave();

    ThreadFactory threads();

    RejectedExecutionHandler rejection();

    void before(Thread worker, Runnable task);

    void after(Runnable task, @Nullable Throwable thrown);

    void terminated();
  }

  private enum Life {
    RUNNING,
    SHUTDOWN,
    STOP,
    TERMINATED
  }

  private static final class Worker {
    @Nullable Runnable first;
    @Nullable Lane lane;
    boolean busy;

    Worker(@Nullable Runnable first) {
      this.first = first;
    }
  }

  private final ThreadPoolExecutor self;
  private final Owner owner;
  private final Work work;
  private final List<Worker> workers = new ArrayList<>();
  private Life life = Life.RUNNING;
  private int idle;
  private int largest;
  private long completed;

  Pool(ThreadPoolExecutor self, Owner owner, Work work) {
    this.self = self;
    this.owner = owner;
    this.work = work;
  }

  int idle() {
    return idle;
  }

  boolean isRunning() {
    return life == Life.RUNNING;
  }

  /** A core worker if one is missing, else the queue, else one more worker, else no. */
  void execute(Runnable task) {
    Control.point("execute", self);
    Control.acquire(self);
    Control.release(self);
    if (life != Life.RUNNING) reject(task);
    else if (workers.size() < owner.core()) hire(task);
    else if (work.give(task)) ensureWorker();
    else if (workers.size() < owner.most()) hire(task);
    else reject(task);
  }

  void reject(Runnable task) {
    owner.rejection().rejectedExecution(task, self);
  }

  /** Somebody must look at the queue; core workers come whether they are needed or not. */
  void ensureWorker() {
    if (workers.size() < owner.core() || workers.isEmpty()) hire(null);
  }

  boolean startCoreWorker() {
    if (life != Life.RUNNING || workers.size() >= owner.core()) return false;
    hire(null);
    return true;
  }

  private void hire(@Nullable Runnable first) {
    Worker worker = new Worker(first);
    Thread thread = owner.threads().newThread(() -> work(worker));
    // A factory may refuse: then the task waits in vain, as it would.
    if (thread == null) return;
    workers.add(worker);
    largest = Math.max(largest, workers.size());
    ThreadTwin.start(thread);
    worker.lane = Control.laneOf(thread);
    if (worker.lane != null) worker.lane.inBackground();
  }

  private void work(Worker worker) {
    boolean dies = true;
    try {
      Runnable task = worker.first == null ? next() : worker.first;
      for (; task != null; task = next()) run(worker, task);
      dies = false;
    } finally {
      leaves(worker, dies);
    }
  }

  private void run(Worker worker, Runnable task) {
    worker.busy = true;
    Lane lane = Control.lane();
    if (life.compareTo(Life.STOP) < 0 && lane.isInterrupted()) Control.interrupted();
    boolean ended = false;
    try {
      owner.before(lane.thread(), task);
      called(task);
      ended = true;
    } finally {
      worker.busy = false;
      if (ended) completed++;
    }
  }

  private void called(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | StackOverflowError | AssertionError thrown) {
      owner.after(task, thrown);
      throw thrown;
    }
    owner.after(task, null);
  }

  /** The next task; null when the worker is not needed any more. */
  private @Nullable Runnable next() {
    if (work.isFed()) Control.point("take", self);
    while (true) {
      Control.change(self);
      if (isOver()) return null;
      @Nullable Runnable task = life == Life.STOP ? null : work.next();
      if (task != null) return task;
      if (!waits()) return null;
    }
  }

  /** False when it has waited for as long as it is kept. */
  private boolean waits() {
    boolean leaves = workers.size() > owner.core() || owner.coreMayLeave();
    long due = work.due();
    Wait wait = Wait.on(due == Limited.NEVER ? Wait.Kind.WORK : Wait.Kind.SLEEP, self);
    long nanos = leaves && due == Limited.NEVER ? owner.keepAliveNanos() : due;
    if (nanos != Limited.NEVER) wait = wait.until(Control.deadline(nanos));
    idle++;
    int seen = changes;
    Life was = life;
    Woken woken =
        Control.await(wait, () -> work.isFed() || life != was || changes != seen || isOver());
    idle--;
    return woken == Woken.READY || due != Limited.NEVER || !leaves;
  }

  private int changes;

  /** The queue is not what it was: those who wait for its head look again. */
  void changed() {
    changes++;
  }

  private boolean isOver() {
    return life.compareTo(Life.STOP) >= 0 || life == Life.SHUTDOWN && work.isEmpty();
  }

  private void leaves(Worker worker, boolean dies) {
    Control.acquire(self);
    workers.remove(worker);
    Control.release(self);
    terminateIfDone();
    boolean needed = workers.size() < owner.core() || workers.isEmpty() && !work.isEmpty();
    if (dies && life.compareTo(Life.STOP) < 0 && needed) hire(null);
  }

  void shutdown() {
    Control.point("shutdown", self);
    enter(Life.SHUTDOWN);
    terminateIfDone();
  }

  List<Runnable> shutdownNow() {
    Control.point("shutdown", self);
    enter(Life.STOP);
    List<Runnable> left = new ArrayList<>();
    work.drainTo(left);
    for (Worker worker : workers) if (worker.lane != null) Control.interrupt(worker.lane);
    terminateIfDone();
    return left;
  }

  private void enter(Life next) {
    Control.acquire(self);
    Control.release(self);
    if (life.compareTo(next) < 0) life = next;
  }

  private void terminateIfDone() {
    boolean done = workers.isEmpty() && isOver();
    if (!done || life == Life.TERMINATED) return;
    owner.terminated();
    life = Life.TERMINATED;
    Control.release(self);
  }

  boolean awaitTermination(long nanos) throws InterruptedException {
    Control.point("await-termination", self);
    Wait wait = Wait.on(Wait.Kind.OTHER, self);
    boolean over = Limited.await(wait, nanos, () -> life == Life.TERMINATED) == Woken.READY;
    Control.observe(self);
    Control.saw(over);
    return over;
  }

  private Life looked(String op) {
    Control.point(op, self);
    Control.observe(self);
    return life;
  }

  boolean isShutdown() {
    return looked("is-shutdown") != Life.RUNNING;
  }

  boolean isTerminating() {
    Life seen = looked("is-terminated");
    return seen == Life.SHUTDOWN || seen == Life.STOP;
  }

  boolean isTerminated() {
    return looked("is-terminated") == Life.TERMINATED;
  }

  int size() {
    looked("pool-size");
    return workers.size();
  }

  int active() {
    looked("active-count");
    return (int) workers.stream().filter(worker -> worker.busy).count();
  }

  int largest() {
    looked("pool-size");
    return largest;
  }

  long completed() {
    looked("completed");
    return completed;
  }
}
