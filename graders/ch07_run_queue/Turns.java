package grade.ch07_run_queue;

import java.util.List;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

/** Notes its name at each poll and asks for the next one at once, a given number of times. */
final class Turns implements Future<Unit> {
  private final String name;
  private final List<String> log;
  private int left;

  Turns(String name, int polls, List<String> log) {
    this.name = name;
    this.left = polls;
    this.log = log;
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    log.add(name);
    if (--left == 0) return Poll.ready(Unit.UNIT);
    cx.waker().wakeByRef();
    return Poll.pending();
  }
}
