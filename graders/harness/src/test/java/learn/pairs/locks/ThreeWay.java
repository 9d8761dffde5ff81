package learn.pairs.locks;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** No two of the three are in each other's way. */
public final class ThreeWay implements Pair {
  static final class Kitchen {
    final Object knife = new Object();
    final Object board = new Object();
    final Object stove = new Object();
    int dishes;

    void cook(Object first, Object second) {
      synchronized (first) {
        synchronized (second) {
          synchronized (this) {
            dishes++;
          }
        }
      }
    }
  }

  @Override
  public String finding() {
    return "deadlock";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Kitchen::new)
        .lane("ada", k -> k.cook(k.knife, k.board))
        .lane("bob", k -> k.cook(k.board, k.stove))
        .lane("cem", k -> k.cook(k.stove, k.knife))
        .after(k -> Trial.check(k.dishes == 3, "dishes: " + k.dishes));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Kitchen::new)
        .lane("ada", k -> k.cook(k.knife, k.board))
        .lane("bob", k -> k.cook(k.board, k.stove))
        .lane("cem", k -> k.cook(k.knife, k.stove))
        .after(k -> Trial.check(k.dishes == 3, "dishes: " + k.dishes));
  }
}
