package ch00_orientation;

import learn.kit.Future;
import learn.kit.Poll;

/** Your first exercise. It is small on purpose: the aim is to see the runner once around. */
public final class Hello {
  private Hello() {}

  /**
   * A future that is ready with 42 on its first poll.
   *
   * <p>A future is an object with one method, {@code poll(Context cx)}. It answers "done?", either
   * with {@link Poll.Ready} and a value, or with {@link Poll.Pending}. One abstract method: so a
   * lambda will do.
   */
  public static Future<Integer> answer() {
    // This says "not yet" for ever. Run `learn check` and read what the runner makes of it,
    // then change this line.
    return cx -> Poll.pending();
  }
}
