package learn.hook;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Where one thread stands: its value is the number of the poll it is inside, counted from 1, or 0
 * outside. Others read it; only its thread writes it, so a lazy set is enough.
 */
final class Mark extends AtomicLong {
  private static final long serialVersionUID = 1L;

  final transient Thread thread = Thread.currentThread();

  /** How many marked methods are on its stack. */
  int depth;

  private long polls;

  void begin() {
    lazySet(++polls);
  }

  void end() {
    lazySet(0);
  }
}
