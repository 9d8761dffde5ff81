package ch07_multi_thread;

import ch07_run_queue.Handle;
import ch07_run_queue.Spawner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadFactory;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Wake;
import learn.kit.Waker;

/**
 * Everything under the monitor of the runtime: who is in which state is a map, and the queue is the
 * first entry that is SCHEDULED. TaskState is not used at all.
 */
public final class PoolRuntime implements Spawner, AutoCloseable {
  private enum Phase {
    IDLE,
    SCHEDULED,
    RUNNING,
    NOTIFIED
  }

  private final Map<Task<?>, Phase> tasks = new LinkedHashMap<>();
  private final List<Thread> threads = new ArrayList<>();
  private boolean closed;

  public PoolRuntime(int workers, ThreadFactory tf) {
    for (int n = 0; n < workers; n++) {
      Thread thread = tf.newThread(this::loop);
      threads.add(thread);
      thread.start();
    }
  }

  private void loop() {
    for (Task<?> task = next(); task != null; task = next()) {
      boolean pending = task.step();
      after(task, pending);
    }
  }

  private synchronized Task<?> next() {
    while (true) {
      if (closed) return null;
      Optional<Task<?>> found = firstScheduled();
      if (found.isPresent()) {
        tasks.put(found.get(), Phase.RUNNING);
        return found.get();
      }
      try {
        wait();
      } catch (InterruptedException e) {
        return null;
      }
    }
  }

  private Optional<Task<?>> firstScheduled() {
    for (Map.Entry<Task<?>, Phase> each : tasks.entrySet())
      if (each.getValue() == Phase.SCHEDULED) return Optional.of(each.getKey());
    return Optional.empty();
  }

  private synchronized void after(Task<?> task, boolean pending) {
    Phase phase = tasks.remove(task);
    if (!pending) return;
    // Put in again, so that it stands behind the others.
    tasks.put(task, phase == Phase.NOTIFIED ? Phase.SCHEDULED : Phase.IDLE);
    notifyAll();
  }

  private synchronized void wake(Task<?> task) {
    Phase phase = tasks.get(task);
    if (phase == Phase.IDLE) {
      tasks.remove(task);
      tasks.put(task, Phase.SCHEDULED);
      notifyAll();
    } else if (phase == Phase.RUNNING) {
      tasks.put(task, Phase.NOTIFIED);
    }
  }

  @Override
  public <T> Handle<T> spawn(Future<T> f) {
    Task<T> task = new Task<>(f);
    synchronized (this) {
      tasks.put(task, Phase.SCHEDULED);
      notifyAll();
    }
    return task;
  }

  public <T> T blockOn(Future<T> f) {
    boolean[] rung = {false};
    Wake bell =
        () -> {
          synchronized (rung) {
            rung[0] = true;
            rung.notify();
          }
        };
    while (true) {
      synchronized (rung) {
        rung[0] = false;
      }
      try (Context cx = Context.fromWaker(Waker.from(bell))) {
        if (f.poll(cx) instanceof Poll.Ready<T>(T value)) return value;
      }
      synchronized (rung) {
        while (!rung[0]) {
          try {
            rung.wait();
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        }
      }
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    for (Thread thread : threads) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
    List<Task<?>> left;
    synchronized (this) {
      left = new ArrayList<>(tasks.keySet());
      tasks.clear();
    }
    left.forEach(Task::giveUp);
  }

  private final class Task<T> implements Handle<T>, Wake {
    private final Future<T> future;
    private T value;
    private Throwable thrown;
    private boolean finished;
    private Waker asker;

    Task(Future<T> future) {
      this.future = future;
    }

    @Override
    public void wakeByRef() {
      wake(this);
    }

    /** Whether it goes on. */
    boolean step() {
      try (Context cx = Context.fromWaker(Waker.from(this))) {
        if (!(future.poll(cx) instanceof Poll.Ready<T>(T ready))) return true;
        finish(ready, null);
      } catch (Throwable panic) {
        finish(null, panic);
      }
      return false;
    }

    private void finish(T ready, Throwable panic) {
      Waker woken;
      synchronized (this) {
        value = ready;
        thrown = panic;
        finished = true;
        woken = asker;
        asker = null;
      }
      if (woken != null) woken.wake();
    }

    void giveUp() {
      future.drop();
    }

    @Override
    public synchronized boolean isFinished() {
      return finished;
    }

    @Override
    public synchronized Poll<T> poll(Context cx) {
      if (!finished) {
        if (asker != null) asker.drop();
        asker = cx.waker().clone();
        return Poll.pending();
      }
      if (thrown instanceof RuntimeException e) throw e;
      if (thrown instanceof Error e) throw e;
      return Poll.ready(value);
    }

    @Override
    public synchronized void drop() {
      if (asker != null) asker.drop();
      asker = null;
    }
  }
}
