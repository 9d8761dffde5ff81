package ch02_countdown;

import java.util.function.IntConsumer;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/**
 * A countdown that gives its thread back after each number.
 *
 * <p>The local variables and the program counter of an ordinary loop live on a stack. A future has
 * no stack between two polls, so what the loop has to remember is a field. (Chapter 5 does this to
 * a longer function, step by step.)
 */
public final class Countdown implements Future<String> {
  // Where the countdown stands when it is over. Any value that no countdown passes through will do;
  // it keeps "about to answer Ready" (0) and "has answered" apart.
  private static final int DONE = -1;

  private final IntConsumer onTick;

  // The number to report next. Only poll touches it, and an executor polls a future from one thread
  // at a time, so it needs no lock.
  private int n;

  /** Reports nothing yet: building a future starts nothing (chapter 1). */
  public Countdown(int from, IntConsumer onTick) {
    if (from < 0) throw new IllegalArgumentException("from: " + from);
    this.n = from;
    this.onTick = onTick;
  }

  @Override
  public Poll<String> poll(Context cx) {
    if (n == DONE) throw new IllegalStateException("polled after Ready");
    // 0 is not reported: Ready is the report.
    if (n == 0) {
      n = DONE;
      return Poll.ready("ignition");
    }
    onTick.accept(n--);
    // The promise behind Pending. The executor puts this task at the end of its queue, even before
    // poll has returned; the others have their turn first. The waker is borrowed from the context
    // and used at once, so no clone is needed: wakeByRef leaves it where it is.
    cx.waker().wakeByRef();
    return Poll.pending();
  }
}
