package learn.harness.blocking;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import learn.harness.tell.Stacks;
import learn.protocol.Evidence;
import learn.protocol.Finding;
import learn.protocol.FindingCode;

/**
 * One poll that takes long enough to be looked at. A look counts only once the next one finds the
 * thread inside the same poll: then it was inside in between, whatever it is doing now.
 */
final class Watched {
  private static final long SLOW_NANOS = TimeUnit.MILLISECONDS.toNanos(250);
  // Of a virtual thread only the process's CPU is known, which others use as well.
  private static final int VIRTUAL_FACTOR = 2;
  private static final int WAITING_LOOKS = 2;
  // The same in native code: a thread that is late there looks just like one that waits.
  private static final int NATIVE_LOOKS = 10;
  // So long after a finding, the poll is given up: it will not return.
  private static final int LOOKS_AFTER = 40;

  final long poll;
  private final Thread thread;
  private Optional<Sample> unconfirmed = Optional.empty();
  private Optional<Sample> last = Optional.empty();
  private int waiting;
  private int inNative;
  private long busyNanos;
  private Optional<Finding> found = Optional.empty();
  private int looksAfter;
  private int foundIn;

  Watched(Thread thread, long poll) {
    this.thread = thread;
    this.poll = poll;
  }

  /**
   * One more look, in the same poll as before; a finding the moment it is one.
   *
   * @param check number of the check that runs
   */
  Optional<Finding> look(int check) {
    unconfirmed.ifPresent(this::count);
    if (found.isPresent()) {
      looksAfter++;
      return Optional.empty();
    }
    found = unconfirmed.flatMap(this::finding);
    foundIn = check;
    unconfirmed = Optional.of(Sample.of(thread));
    return found;
  }

  /** What was found some time ago in this check, in a poll that has not ended since. */
  Optional<Finding> hopeless(int check) {
    return looksAfter > LOOKS_AFTER && foundIn == check ? found : Optional.empty();
  }

  private void count(Sample sample) {
    boolean same = last.filter(sample::isAtSameLineAs).isPresent();
    waiting = sample.own() && sample.waits() ? (same ? waiting + 1 : 1) : 0;
    long used = last.map(l -> Math.max(0, sample.cpuNanos() - l.cpuNanos())).orElse(0L);
    boolean idle = used == 0 || thread.isVirtual();
    inNative = sample.own() && sample.inNativeWait() && idle ? inNative + 1 : 0;
    if (sample.own() && sample.runs() && !sample.loads())
      busyNanos += Math.min(used, Sampler.LONGEST_NANOS);
    last = Optional.of(sample);
  }

  private Optional<Finding> finding(Sample sample) {
    if (waiting >= WAITING_LOOKS || inNative >= NATIVE_LOOKS) return Optional.of(blocking(sample));
    long limit = thread.isVirtual() ? VIRTUAL_FACTOR * SLOW_NANOS : SLOW_NANOS;
    return busyNanos > limit ? Optional.of(slow(sample)) : Optional.empty();
  }

  private static Finding blocking(Sample sample) {
    return Finding.of(
        FindingCode.BLOCKING_IN_POLL,
        Stacks.learner(sample.stack(), "waits"),
        new Evidence.Facts(List.of(sample.call())));
  }

  private Finding slow(Sample sample) {
    return Finding.of(
        FindingCode.SLOW_POLL,
        Stacks.learner(sample.stack(), "spins"),
        new Evidence.Facts(List.of(String.valueOf(TimeUnit.NANOSECONDS.toMillis(busyNanos)))));
  }
}
