package learn.protocol.schedule;

/**
 * What a step does. Beside each: what {@link Step#on}, {@link Step#seen} and {@link Step#stored}
 * mean for it; a part that is not named is empty.
 */
public enum Act {
  /** on: field or element; seen: its value. */
  READS,
  /** on: field or element; stored: its new value. */
  WRITES,
  /** A read and a write in one step. on: variable; seen: the old value; stored: the new one. */
  EXCHANGES,
  /** A compare-and-set that changes nothing. on: variable; seen: what stands there. */
  MISSES,

  /** on: the lock or monitor. */
  LOCKS,
  /** Stands before a lock. on: the lock; seen: name of the lane that holds it. */
  BLOCKS,
  /** A try that comes back without the lock. on: the lock; seen: name of the lane that holds it. */
  TRIES,
  /** on: the lock or monitor. */
  UNLOCKS,
  /** Gives the lock up and waits for a signal. on: monitor or condition. */
  AWAITS,
  /** on: monitor or condition; seen: name of the lane it wakes, empty for nobody. */
  SIGNALS,
  /** on: monitor or condition; seen: names of the lanes it wakes, empty for nobody. */
  SIGNALS_ALL,

  /** Stops in {@code park}. */
  PARKS,
  /** {@code park} comes back at once: a permit lay there. */
  USES_PERMIT,
  /** on: name of the lane. */
  UNPARKS,
  /** Goes on after having waited. */
  RESUMES,
  /** Goes on although nobody woke it. */
  RESUMES_SPURIOUSLY,
  /** Goes on because its time is over. */
  TIMES_OUT,

  /** on: name of the new lane. */
  STARTS,
  /** Waits for the end of a thread. on: its name. */
  JOINS,
  /** on: name of the lane. */
  INTERRUPTS,
  SLEEPS,
  YIELDS,
  /** Goes round a loop again without having got anywhere. */
  SPINS,

  /** Any other call that counts as one step. on: e.g. {@code queue.poll()}; seen: what it gave. */
  CALLS,
  /** Such a call has to wait. on: as above. */
  WAITS,

  /** seen: type and message. */
  THROWS,
  /** The thread's last step. */
  ENDS;

  /** The lane does nothing more before a later step of its own. */
  public boolean stops() {
    return switch (this) {
      case BLOCKS, AWAITS, PARKS, JOINS, WAITS -> true;
      case READS, WRITES, EXCHANGES, MISSES -> false;
      case LOCKS, TRIES, UNLOCKS, SIGNALS, SIGNALS_ALL -> false;
      case USES_PERMIT, UNPARKS, RESUMES, RESUMES_SPURIOUSLY, TIMES_OUT -> false;
      case STARTS, INTERRUPTS, SLEEPS, YIELDS, SPINS, CALLS, THROWS, ENDS -> false;
    };
  }
}
