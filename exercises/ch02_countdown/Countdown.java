package ch02_countdown;

import java.util.function.IntConsumer;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Counts down, one number a poll, then answers {@code Ready("ignition")}. */
public final class Countdown implements Future<String> {
  private final IntConsumer onTick;

  // What is left to do is the whole state of this future. Between two polls it is a number in a
  // field and nothing else: no thread, no stack.
  private int n;

  /**
   * Describes the countdown; reports nothing yet.
   *
   * @throws IllegalArgumentException when {@code from} is negative
   */
  public Countdown(int from, IntConsumer onTick) {
    if (from < 0) throw new IllegalArgumentException("from: " + from);
    this.n = from;
    this.onTick = onTick;
  }

  /**
   * While the current number is above 0: report it, count one down, ask to be polled again, and
   * answer Pending. At 0: report nothing and answer Ready. After that: IllegalStateException.
   */
  @Override
  public Poll<String> poll(Context cx) {
    // This is how one would write it with a thread to spare. But whoever called poll has other
    // tasks on this very thread, and all of them stand still until this loop ends.
    while (n > 0) onTick.accept(n--);
    return Poll.ready("ignition");
  }
}
