package learn.kit.jvm;

/**
 * A place at which jobs stand until they are let on. It makes "while the job runs" a state that
 * lasts as long as it is needed:
 *
 * <pre>{@code
 * pool.spawn(cx -> { gate.pass(); … });
 * gate.awaitArrived(1);      // now the job is certainly inside its poll
 * …                          // whatever is to happen meanwhile
 * gate.openOne();
 * }</pre>
 */
public final class Gate {
  // Guards the rest, and is what both sides wait on.
  private final Object lock = new Object();

  // Jobs that have come so far, whether they went on or not. Never goes down: "has arrived" stays
  // true.
  private int arrived;

  // Jobs that stand here now.
  private int waiting;

  // How many more may go on.
  private int permits;

  // Once open, it stays so.
  private boolean open;

  /** The job's side: says that it is here, and waits until it may go on. */
  public void pass() throws InterruptedException {
    synchronized (lock) {
      arrived++;
      waiting++;
      lock.notifyAll();
      try {
        while (!open && permits == 0) lock.wait();
        if (!open) permits--;
      } finally {
        waiting--;
      }
    }
  }

  /** Returns when so many have come since the beginning. */
  public void awaitArrived(int n) {
    boolean interrupted = false;
    synchronized (lock) {
      while (arrived < n) interrupted |= Waiting.on(lock);
    }
    if (interrupted) Thread.currentThread().interrupt();
  }

  /** Lets one go on: who stands here, or else the next to come. */
  public void openOne() {
    synchronized (lock) {
      permits++;
      lock.notifyAll();
    }
  }

  /** Lets everybody go on, from now on. */
  public void open() {
    synchronized (lock) {
      open = true;
      lock.notifyAll();
    }
  }

  /** How many stand here now. */
  public int waiting() {
    synchronized (lock) {
      return waiting;
    }
  }
}
