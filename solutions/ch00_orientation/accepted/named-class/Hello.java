package ch00_orientation;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

public final class Hello {
  public static Future<Integer> answer() {
    return new Answer();
  }
}

class Answer implements Future<Integer> {
  @Override
  public Poll<Integer> poll(Context cx) {
    return new Poll.Ready<>(42);
  }
}
