package learn.kit.test;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import learn.kit.Context;
import learn.kit.Fault;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * A scripted child: it does what it is told and notes what is done to it. Polling it after its end,
 * dropping it twice, or polling it from inside its own poll is a {@link Fault}.
 */
public final class TestFuture<T> implements Future<T> {
  private final String name;
  // Who is inside poll right now; empty between polls.
  private final AtomicReference<Thread> inside = new AtomicReference<>();
  private int pendingsLeft;
  private Optional<T> value;
  private Optional<RuntimeException> panic = Optional.empty();
  private Optional<Waker> latest = Optional.empty();
  private int polls;
  private int drops;
  private boolean finished;

  private TestFuture(String name, int pendings, Optional<T> value) {
    this.name = name;
    this.pendingsLeft = pendings;
    this.value = value;
  }

  /** Ready at its first poll. */
  public static <T> TestFuture<T> ready(String name, T value) {
    return new TestFuture<>(name, 0, Optional.of(value));
  }

  /** Pending this many times, each time waking itself, then Ready. */
  public static <T> TestFuture<T> after(String name, int pendings, T value) {
    return new TestFuture<>(name, pendings, Optional.of(value));
  }

  /** Pending until {@link #complete} or {@link #panic} is called. */
  public static <T> TestFuture<T> manual(String name) {
    return new TestFuture<>(name, 0, Optional.empty());
  }

  /** Gives it its value and wakes the latest waker; from any thread. */
  public void complete(T v) {
    Optional<Waker> toWake;
    synchronized (this) {
      value = Optional.of(v);
      toWake = takeWaker();
    }
    toWake.ifPresent(Waker::wake);
  }

  /** Makes its next poll throw, and wakes the latest waker; from any thread. */
  public void panic(RuntimeException e) {
    Optional<Waker> toWake;
    synchronized (this) {
      panic = Optional.of(e);
      toWake = takeWaker();
    }
    toWake.ifPresent(Waker::wake);
  }

  /** How often it was polled. */
  public synchronized int polls() {
    return polls;
  }

  /** How often it was dropped before its end. */
  public synchronized int drops() {
    return drops;
  }

  /** It has answered Ready or has panicked. */
  public synchronized boolean finished() {
    return finished;
  }

  @Override
  public Poll<T> poll(Context cx) {
    enter();
    try {
      return step(cx);
    } finally {
      inside.set(null);
    }
  }

  private void enter() {
    Thread other = inside.compareAndExchange(null, Thread.currentThread());
    if (other == Thread.currentThread())
      throw Fault.of("poll-reentered", name + " was polled from inside its own poll", name);
    if (other != null)
      throw Fault.of("poll-overlap", name + " was polled while another thread polls it", name);
  }

  private Poll<T> step(Context cx) {
    Optional<Waker> old;
    synchronized (this) {
      if (finished || drops > 0)
        throw Fault.of("poll-after-ready", name + " was polled again after its end", name);
      polls++;
      if (panic.isPresent() || (value.isPresent() && pendingsLeft == 0)) return end();
      old = latest;
      latest = Optional.of(cx.waker().clone());
      pendingsLeft = Math.max(0, pendingsLeft - 1);
    }
    // Foreign code may run inside a waker: never under our lock.
    old.ifPresent(Waker::drop);
    if (valueIsSet()) cx.waker().wakeByRef();
    return Poll.pending();
  }

  private Poll<T> end() {
    finished = true;
    takeWaker().ifPresent(Waker::drop);
    if (panic.isPresent()) throw panic.get();
    return Poll.ready(value.orElseThrow());
  }

  private synchronized boolean valueIsSet() {
    return value.isPresent();
  }

  @Override
  public void drop() {
    if (inside.get() == Thread.currentThread())
      throw Fault.of("poll-reentered", name + " was dropped from inside its own poll", name);
    Optional<Waker> kept;
    synchronized (this) {
      if (finished) return; // nothing is owed any more
      if (++drops > 1) throw Fault.of("double-drop", name + " was dropped twice", name);
      kept = takeWaker();
    }
    kept.ifPresent(Waker::drop);
  }

  private Optional<Waker> takeWaker() {
    Optional<Waker> taken = latest;
    latest = Optional.empty();
    return taken;
  }

  @Override
  public String toString() {
    return name;
  }
}
