package learn.protocol;

import java.util.Arrays;
import java.util.Optional;

/** The only list of finding codes: the coded faults a check can name. */
public enum FindingCode {
  BLOCKING_IN_POLL,
  SLOW_POLL,
  DEADLOCK,
  LOST_WAKEUP,
  DATA_RACE,
  POOL_STARVATION,
  STUCK,
  HANG,
  LIVELOCK,
  STALLED,
  WAKER_SPENT,
  WAKER_WAKE_ON_BORROW,
  WAKER_LEAK,
  POLL_AFTER_READY,
  DOUBLE_DROP,
  LEAKED_DROP,
  POLL_REENTERED,
  POLL_OVERLAP,
  NULL_READY,
  NOT_SEND,
  DANGLING_POINTER,
  USE_AFTER_MOVE,
  THREAD_LEAK,
  MISMATCH,
  THREW,
  NOT_WRITTEN,
  HEAP,
  SHAPE_MISMATCH,
  SHADOWING,
  ESCAPE,
  /** A static property of the source does not hold (check kinds structural and compile-time). */
  RULE;

  private final String code = name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');

  /** The stable spelling that learners, specs and JSON use: {@code lost-wakeup}. */
  public String code() {
    return code;
  }

  /** What is wrong is that threads wait and go no further. */
  public boolean isStandstill() {
    return this == DEADLOCK || this == LOST_WAKEUP || this == STUCK;
  }

  public static Optional<FindingCode> of(String code) {
    return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
  }
}
