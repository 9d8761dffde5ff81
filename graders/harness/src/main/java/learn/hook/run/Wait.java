package learn.hook.run;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a blocked lane waits for.
 *
 * @param on the object, for the report
 * @param holder the lane that has what is waited for; null while nobody has, or nobody can tell
 * @param deadline in virtual nanoseconds; {@link #NEVER} without a time limit
 * @param spurious the JDK allows this wait to return without a reason
 */
public record Wait(
    Kind kind, Object on, Supplier<@Nullable Lane> holder, long deadline, boolean spurious) {

  /** No deadline. */
  public static final long NEVER = Long.MAX_VALUE;

  static final Wait NOTHING = on(Kind.OTHER, Wait.class);

  /** Which facility; a report's words depend on it. */
  public enum Kind {
    MONITOR,
    LOCK,
    /** {@code Object.wait}. */
    NOTIFY,
    CONDITION,
    PARK,
    JOIN,
    LATCH,
    SEMAPHORE,
    QUEUE,
    FUTURE,
    BARRIER,
    SLEEP,
    /** The task of a pool, as seen by its worker. */
    WORK,
    OTHER;

    /** Somebody else's signal ends it, and a signal that came too early is lost. */
    boolean isForSignal() {
      return this == NOTIFY || this == CONDITION || this == PARK;
    }
  }

  public static Wait on(Kind kind, Object on) {
    return new Wait(kind, on, () -> null, NEVER, false);
  }

  public Wait heldBy(Supplier<@Nullable Lane> who) {
    return new Wait(kind, on, who, deadline, spurious);
  }

  public Wait until(long virtualNanos) {
    return new Wait(kind, on, holder, virtualNanos, spurious);
  }

  public Wait maybeSpurious() {
    return new Wait(kind, on, holder, deadline, true);
  }

  boolean isTimed() {
    return deadline != NEVER;
  }
}
