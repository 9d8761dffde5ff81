package grade.ch03_block_on;

import ch03_block_on.Futures;
import java.util.List;
import java.util.Optional;
import learn.kit.Context;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.Unit;

/** Notes its name, yields, and so on, for a number of rounds. */
final class Turns implements Future<Unit> {
  private final String name;
  private final List<String> log;
  private int left;
  private Optional<Future<Unit>> yielding = Optional.empty();

  Turns(String name, int rounds, List<String> log) {
    this.name = name;
    this.left = rounds;
    this.log = log;
  }

  @Override
  public Poll<Unit> poll(Context cx) {
    while (true) {
      if (yielding.isPresent() && !yielding.get().poll(cx).isReady()) return Poll.pending();
      if (left == 0) return Poll.ready(Unit.UNIT);
      log.add(name + left--);
      yielding = Optional.of(Futures.yieldNow());
    }
  }
}
