package learn.grade;

import java.util.Objects;
import java.util.concurrent.Callable;
import learn.hook.Bridge;
import learn.kit.Fault;
import learn.kit.Poll;
import org.jspecify.annotations.Nullable;

/**
 * How a grader states a promise. Every failure carries what was expected, what was seen, and {@code
 * why}: the key of a sentence under {@code checks[].says} in the spec (its {@code {0}}, {@code {1}}
 * … are filled with {@code params}). An empty {@code why} leaves the sentence to the finding's
 * code.
 */
public final class Expect {
  private Expect() {}

  /** Seen equals expected. */
  public static void equal(Object expected, Object seen, String why, Object... params) {
    if (!Objects.equals(expected, seen)) throw BrokenCheck.mismatch(expected, seen, why, params);
  }

  /** The condition holds; {@code expected} and {@code seen} are shown when it does not. */
  public static void that(
      boolean holds, Object expected, Object seen, String why, Object... params) {
    if (!holds) throw BrokenCheck.mismatch(expected, seen, why, params);
  }

  /** The poll answered something; returns that. */
  public static <T> Poll<T> answered(@Nullable Poll<T> poll) {
    if (poll == null) throw BrokenCheck.mismatch("Ready | Pending", "null", "");
    return poll;
  }

  /** The poll answered Ready; returns its value. */
  public static <T> T ready(Poll<T> poll, String why, Object... params) {
    if (poll instanceof Poll.Ready<T>(T value)) return value;
    throw BrokenCheck.mismatch("Ready", shown(poll), why, params);
  }

  /** The poll answered Ready with this value. */
  public static <T> void readyWith(T value, Poll<T> poll, String why, Object... params) {
    equal(Poll.ready(value), poll, why, params);
  }

  /** The poll answered Pending. */
  public static void pending(Poll<?> poll, String why, Object... params) {
    if (!(poll instanceof Poll.Pending<?>))
      throw BrokenCheck.mismatch("Pending", shown(poll), why, params);
  }

  /** The body throws an exception of this type, and nothing else; returns it. */
  public static <X extends Throwable> X throwing(
      Class<X> type, Callable<?> body, String why, Object... params) {
    Object returned;
    try {
      returned = body.call();
    } catch (Throwable thrown) {
      if (type.isInstance(thrown)) return type.cast(thrown);
      throw BrokenCheck.threw(type.getSimpleName(), thrown, why, params);
    }
    throw BrokenCheck.mismatch(type.getSimpleName(), returned, why, params);
  }

  /**
   * The body ends with the kit's fault of this code, which is then off the record: the grader
   * provoked it. Any other fault stays on it.
   */
  public static void fault(String code, Callable<?> body, String why, Object... params) {
    Object returned;
    try {
      returned = body.call();
    } catch (Throwable thrown) {
      if (!(thrown instanceof Fault fault && fault.code().equals(code)))
        throw BrokenCheck.threw(code, thrown, why, params);
      Bridge.strike(fault);
      return;
    }
    throw BrokenCheck.mismatch(code, returned, why, params);
  }

  /** The body makes no fault of the kit; if it does, that finding has these words. */
  public static <T> T noFault(Callable<T> body, String why, Object... params) throws Exception {
    try {
      return body.call();
    } catch (Fault fault) {
      throw BrokenCheck.threw("", fault, why, params);
    }
  }

  private static Object shown(Poll<?> poll) {
    return poll == null ? "null" : poll;
  }
}
