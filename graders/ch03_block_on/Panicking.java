package grade.ch03_block_on;

import java.util.ArrayList;
import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Waker;

/**
 * Throws in its first poll while part of it still waits: as a join of two does, one of which
 * panics.
 */
final class Panicking implements Future<String> {
  static final class Panic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Panic() {
      super("a panic in poll");
    }
  }

  final Panic panic = new Panic();
  private final List<Waker> held = new ArrayList<>();
  private int drops;

  @Override
  public synchronized Poll<String> poll(Context cx) {
    held.add(cx.waker().clone());
    throw panic;
  }

  @Override
  public synchronized void drop() {
    drops++;
    held.forEach(Waker::drop);
    held.clear();
  }

  synchronized int live() {
    return held.size();
  }

  synchronized int drops() {
    return drops;
  }
}
