package learn.hook.twin;

import java.time.Duration;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import learn.hook.run.Lane;
import learn.hook.run.Monitors;
import learn.hook.run.Wait;
import learn.hook.run.Woken;

/** Threads become lanes; the Thread objects themselves are never started. */
@TwinOf(Thread.class)
public final class ThreadTwin {
  private static final long NANOS = 1_000_000;

  private ThreadTwin() {}

  public static void start(Thread thread) {
    if (!Control.isActive()) {
      thread.start();
      return;
    }
    Lane lane = Control.start(thread, Bodies.of(thread));
    if (Bodies.isDaemon(thread)) lane.inBackground();
  }

  public static void setDaemon(Thread thread, boolean on) {
    thread.setDaemon(on);
    Bodies.daemon(thread, on);
  }

  public static Thread startVirtualThread(Runnable body) {
    if (!Control.isActive()) return Thread.startVirtualThread(body);
    Thread thread = Bodies.keep(Thread.ofVirtual().unstarted(body), body);
    start(thread);
    return thread;
  }

  public static void join(Thread thread) throws InterruptedException {
    if (Control.isActive()) joined(thread, Wait.NEVER);
    else thread.join();
  }

  public static void join(Thread thread, long millis) throws InterruptedException {
    if (Control.isActive())
      joined(thread, millis == 0 ? Wait.NEVER : Control.deadline(millis * NANOS));
    else thread.join(millis);
  }

  public static boolean join(Thread thread, Duration limit) throws InterruptedException {
    return Control.isActive()
        ? joined(thread, Control.deadline(limit.toNanos()))
        : thread.join(limit);
  }

  private static boolean joined(Thread thread, long deadline) throws InterruptedException {
    Lane lane = Control.laneOf(thread);
    if (lane == null) return true;
    Wait wait = Wait.on(Wait.Kind.JOIN, thread).heldBy(() -> lane).until(deadline);
    Control.tell("join", lane.name());
    if (Control.awaitInterruptibly(wait, lane::isDone) != Woken.READY) return false;
    Control.acquireAllOf(lane);
    return true;
  }

  public static boolean isAlive(Thread thread) {
    if (!Control.isActive()) return thread.isAlive();
    Control.point("is-alive", thread.getName());
    Lane lane = Control.laneOf(thread);
    boolean alive = lane != null && !lane.isDone();
    if (lane != null && lane.isDone()) Control.acquireAllOf(lane);
    return alive;
  }

  public static Thread.State getState(Thread thread) {
    if (!Control.isActive()) return thread.getState();
    Control.point("get-state", thread.getName());
    Lane lane = Control.laneOf(thread);
    if (lane == null) return Thread.State.NEW;
    Control.acquireAllOf(lane);
    if (lane.isDone()) return Thread.State.TERMINATED;
    return lane.isBlocked() ? Thread.State.WAITING : Thread.State.RUNNABLE;
  }

  public static void interrupt(Thread thread) {
    if (!Control.isActive()) {
      thread.interrupt();
      return;
    }
    Control.point("interrupt", thread.getName());
    Lane lane = Control.laneOf(thread);
    if (lane != null) Control.interrupt(lane);
  }

  public static boolean isInterrupted(Thread thread) {
    if (!Control.isActive()) return thread.isInterrupted();
    Control.point("is-interrupted", thread.getName());
    Lane lane = Control.laneOf(thread);
    if (lane != null) Control.look(lane);
    return lane != null && lane.isInterrupted();
  }

  public static boolean interrupted() {
    if (!Control.isActive()) return Thread.interrupted();
    Control.point("interrupted", "");
    return Control.interrupted();
  }

  public static Thread currentThread() {
    return Control.isActive() ? Control.lane().thread() : Thread.currentThread();
  }

  public static void sleep(long millis) throws InterruptedException {
    if (Control.isActive()) slept(millis * NANOS);
    else Thread.sleep(millis);
  }

  public static void sleep(long millis, int nanos) throws InterruptedException {
    if (Control.isActive()) slept(millis * NANOS + nanos);
    else Thread.sleep(millis, nanos);
  }

  public static void sleep(Duration time) throws InterruptedException {
    if (Control.isActive()) slept(time.toNanos());
    else Thread.sleep(time);
  }

  /** A sleep ends at any time before anybody else moves on, or after: it orders nothing. */
  private static void slept(long nanos) throws InterruptedException {
    Wait wait = Wait.on(Wait.Kind.SLEEP, "").until(Control.deadline(nanos));
    Control.tell("sleep", "");
    Control.awaitInterruptibly(wait, () -> false);
  }

  public static void yield() {
    if (Control.isActive()) Control.yield("yield");
    else Thread.yield();
  }

  public static void onSpinWait() {
    if (Control.isActive()) Control.yield("spins");
    else Thread.onSpinWait();
  }

  public static boolean holdsLock(Object on) {
    return Monitors.isHeld(on);
  }
}
