package grade.ch07_multi_thread;

import learn.grade.Background;

/** Holds whoever comes, until it is opened; then it stays open. */
final class Gate {
  private int arrived;
  private boolean open;

  void pass() {
    boolean interrupted = false;
    synchronized (this) {
      arrived++;
      notifyAll();
      while (!open) interrupted |= interruptedWait();
    }
    // Whoever closes a pool may interrupt its workers; that must not open the gate.
    if (interrupted) Thread.currentThread().interrupt();
  }

  synchronized void open() {
    open = true;
    notifyAll();
  }

  /** Returns when so many are here; {@code hang} in these words if they never will be. */
  void awaitArrived(int count, String why) {
    Background.run(() -> arrived(count)).join(why);
  }

  private synchronized Void arrived(int count) {
    while (arrived < count) interruptedWait();
    return null;
  }

  private boolean interruptedWait() {
    try {
      wait();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
