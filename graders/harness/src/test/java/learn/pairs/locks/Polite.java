package learn.pairs.locks;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Two who share a spoon, each of whom lets a hungry partner eat first. */
public final class Polite implements Pair {
  abstract static class Couple {
    volatile boolean adaHungry = true;
    volatile boolean bobHungry = true;
    volatile boolean adaHoldsTheSpoon = true;

    void ada() {
      boolean offered = false;
      while (adaHungry) {
        if (!adaHoldsTheSpoon) Thread.yield();
        else if (bobHungry && givesWay(offered)) {
          offered = true;
          adaHoldsTheSpoon = false;
        } else {
          adaHungry = false;
          adaHoldsTheSpoon = false;
        }
      }
    }

    void bob() {
      boolean offered = false;
      while (bobHungry) {
        if (adaHoldsTheSpoon) Thread.yield();
        else if (adaHungry && givesWay(offered)) {
          offered = true;
          adaHoldsTheSpoon = true;
        } else {
          bobHungry = false;
          adaHoldsTheSpoon = true;
        }
      }
    }

    abstract boolean givesWay(boolean offeredBefore);
  }

  static final class Always extends Couple {
    @Override
    boolean givesWay(boolean offeredBefore) {
      return true;
    }
  }

  static final class Once extends Couple {
    @Override
    boolean givesWay(boolean offeredBefore) {
      return !offeredBefore;
    }
  }

  @Override
  public String finding() {
    return "livelock";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Always::new).lane("ada", Couple::ada).lane("bob", Couple::bob);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Once::new).lane("ada", Couple::ada).lane("bob", Couple::bob);
  }
}
