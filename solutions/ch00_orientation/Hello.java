package ch00_orientation;

import learn.kit.Future;
import learn.kit.Poll;

/** The smallest future: it knows its answer before anybody asks. */
public final class Hello {
  private Hello() {}

  /**
   * Ready with 42 on the first poll: {@code std::future::ready(42)}.
   *
   * <p>Each call makes a future of its own, to be polled once by whoever asked for it.
   */
  public static Future<Integer> answer() {
    // Future has one abstract method, so a lambda is a future. It takes the context and does not
    // use it: the context carries the waker, and a waker is for those who answer Pending.
    return cx -> Poll.ready(42);
  }
}
