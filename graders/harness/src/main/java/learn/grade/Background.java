package learn.grade;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/**
 * Something of the submission that may wait, run on a thread of its own so that the grader can look
 * at it. How long it may take is counted in what the thread has <em>used</em>, never in seconds on
 * a clock: a machine that is busy elsewhere costs the submission nothing.
 *
 * @param <T> what the body returns
 */
public final class Background<T> {
  /** What a thread has come to. */
  public enum Settled {
    /** It has returned or thrown. */
    ENDED,
    /** It waits, and no passing of time will end that. */
    WAITING,
    /** It keeps waiting with a time limit. */
    TIMED,
    /** It keeps a processor busy. */
    SPINNING
  }

  private final FutureTask<T> body;
  private final Thread thread;

  private Background(Callable<T> body) {
    this.body = new FutureTask<>(body);
    this.thread = Thread.ofPlatform().daemon().name("background").unstarted(this.body);
  }

  /** Starts the body. */
  public static <T> Background<T> run(Callable<T> body) {
    Background<T> background = new Background<>(body);
    background.thread.start();
    return background;
  }

  /** The thread the body runs on. */
  public Thread thread() {
    return thread;
  }

  /** Looks until it is clear what the thread has come to. */
  public Settled settle() {
    Watch watch = new Watch(thread);
    Optional<Settled> settled = watch.look();
    while (settled.isEmpty()) {
      Watch.pause(Watch.LOOK_AGAIN_NANOS);
      settled = watch.look();
    }
    return settled.get();
  }

  /**
   * Whether the thread comes to wait without a time limit; the grader says what is wrong if not.
   */
  public boolean settlesWaiting() {
    return settle() == Settled.WAITING;
  }

  /** Returns once the thread waits; {@code hang} if it spins, {@code mismatch} if it has ended. */
  public void awaitWaiting() {
    switch (settle()) {
      case WAITING, TIMED -> {}
      case SPINNING -> throw BrokenCheck.hang(thread, "");
      case ENDED -> {
        join("");
        throw BrokenCheck.mismatch("WAITING", "TERMINATED", "");
      }
    }
  }

  /** {@link #join(String, Object...)} with the words of the code. */
  public T join() {
    return join("");
  }

  /**
   * What the body returned, or throws what it threw. The finding {@code hang}, at the line where
   * the thread is, when it has used 5 seconds, or when it waits and nobody is left to wake it.
   */
  public T join(String why, Object... params) {
    awaitEnd(thread, why, params);
    return switch (body.state()) {
      case SUCCESS -> body.resultNow();
      case FAILED -> Background.<T, RuntimeException>rethrow(body.exceptionNow());
      case RUNNING, CANCELLED ->
          throw new IllegalStateException("the thread has ended, not its body");
    };
  }

  /** The same bound for a thread that somebody else started. */
  public static void awaitEnd(Thread thread, String why, Object... params) {
    Patience patience = new Patience(thread);
    while (thread.isAlive()) {
      if (patience.isOver()) throw BrokenCheck.hang(thread, why, params);
      patience.beat();
    }
  }

  @SuppressWarnings("unchecked") // whatever it is, it leaves as it came
  private static <R, X extends Throwable> R rethrow(Throwable thrown) throws X {
    throw (X) thrown;
  }
}
