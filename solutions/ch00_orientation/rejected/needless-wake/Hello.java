package ch00_orientation;

import learn.kit.Future;
import learn.kit.Poll;

public final class Hello {
  private Hello() {}

  public static Future<Integer> answer() {
    return cx -> {
      // Asks for one more poll, although this one is the last.
      cx.waker().wakeByRef();
      return Poll.ready(42);
    };
  }
}
