package ch00_orientation;

import learn.kit.Future;
import learn.kit.Poll;

public final class Hello {
  private Hello() {}

  public static Future<Integer> answer() {
    return cx -> Poll.ready(41);
  }
}
