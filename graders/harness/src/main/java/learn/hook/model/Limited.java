package learn.hook.model;

import java.util.function.BooleanSupplier;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;

/** Interruptible waits, with a time limit or without. */
public final class Limited {
  /** No limit. */
  public static final long NEVER = Long.MAX_VALUE;

  private Limited() {}

  /**
   * @param nanos the limit; at zero or below it does not wait, as everywhere in the JDK
   */
  public static Woken await(Wait wait, long nanos, BooleanSupplier ready)
      throws InterruptedException {
    if (nanos == NEVER) return Control.awaitInterruptibly(wait, ready);
    if (nanos > 0) return Control.awaitInterruptibly(wait.until(Control.deadline(nanos)), ready);
    Control.checkInterrupt();
    return ready.getAsBoolean() ? Woken.READY : Woken.TIMED_OUT;
  }
}
