package grade.ch03_block_on;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Throws in its first poll, and counts what its owner does to it afterwards. */
final class Panicking implements Future<String> {
  static final class Panic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Panic() {
      super("a panic in poll");
    }
  }

  final Panic panic = new Panic();
  private int drops;

  @Override
  public Poll<String> poll(Context cx) {
    throw panic;
  }

  @Override
  public synchronized void drop() {
    drops++;
  }

  synchronized int drops() {
    return drops;
  }
}
