package grade.ch07_multi_thread;

import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;

/** Passes a gate and throws. */
final class Panicking implements Future<String> {
  static final class Panic extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Panic() {
      super("a panic in poll");
    }
  }

  final Panic panic = new Panic();
  private final Gate gate;
  private int drops;

  Panicking(Gate gate) {
    this.gate = gate;
  }

  @Override
  public Poll<String> poll(Context cx) {
    gate.pass();
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
