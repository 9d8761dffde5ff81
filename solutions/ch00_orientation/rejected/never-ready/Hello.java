package ch00_orientation;

import learn.kit.Future;
import learn.kit.Poll;

public final class Hello {
  private Hello() {}

  public static Future<Integer> answer() {
    // Pending for ever, and nobody is asked to poll again.
    return cx -> Poll.pending();
  }
}
