package learn.pairs.wakes;

import java.util.concurrent.Semaphore;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Each waits for the other before it says that it is there. */
public final class Rendezvous implements Pair {
  static final class Square {
    final Semaphore adaIsHere = new Semaphore(0);
    final Semaphore bobIsHere = new Semaphore(0);

    static void waitsFirst(Semaphore mine, Semaphore other) throws InterruptedException {
      other.acquire();
      mine.release();
    }

    static void callsFirst(Semaphore mine, Semaphore other) throws InterruptedException {
      mine.release();
      other.acquire();
    }
  }

  @Override
  public String finding() {
    return "stuck";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Square::new)
        .lane("ada", s -> Square.waitsFirst(s.adaIsHere, s.bobIsHere))
        .lane("bob", s -> Square.waitsFirst(s.bobIsHere, s.adaIsHere));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Square::new)
        .lane("ada", s -> Square.callsFirst(s.adaIsHere, s.bobIsHere))
        .lane("bob", s -> Square.callsFirst(s.bobIsHere, s.adaIsHere));
  }
}
