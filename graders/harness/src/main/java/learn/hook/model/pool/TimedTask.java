package learn.hook.model.pool;

import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.RunnableScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import learn.hook.model.future.FutureTaskModel;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** A task that is due at a moment of virtual time, and perhaps again and again. */
final class TimedTask<V extends @Nullable Object> extends FutureTaskModel<V>
    implements RunnableScheduledFuture<V> {
  private final Consumer<TimedTask<?>> again;
  private boolean atOnce;
  // Tasks due at the same moment run in the order in which they were scheduled.
  private final int number;
  // Above zero a rate, below zero a pause, in nanoseconds; zero: once.
  private final long period;
  private long at;
  private boolean calledOff;

  TimedTask(Consumer<TimedTask<?>> again, Callable<V> body, long delay, long period) {
    super(body);
    this.again = again;
    this.period = period;
    this.atOnce = delay <= 0;
    this.number = Control.number();
    this.at = Control.nanos() + Math.max(0, delay);
  }

  long at() {
    return at;
  }

  boolean isDueAtOnce() {
    return atOnce;
  }

  boolean isCalledOff() {
    return calledOff;
  }

  @Override
  public boolean isPeriodic() {
    return period != 0;
  }

  @Override
  public boolean cancel(boolean interrupts) {
    boolean cancelled = super.cancel(interrupts);
    calledOff |= cancelled;
    return cancelled;
  }

  @Override
  public void run() {
    if (period == 0) {
      super.run();
      return;
    }
    if (!runAndReset()) return;
    atOnce = false;
    at = period > 0 ? at + period : Control.nanos() - period;
    again.accept(this);
  }

  @Override
  public long getDelay(TimeUnit unit) {
    return unit.convert(at - Control.nanos(), TimeUnit.NANOSECONDS);
  }

  @Override
  public int compareTo(Delayed other) {
    if (!(other instanceof TimedTask<?> task)) return 0;
    return at == task.at ? Integer.compare(number, task.number) : Long.compare(at, task.at);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
