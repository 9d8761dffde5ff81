package learn.pairs.memory;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Peterson's lock is right in the book; in Java its fields must be volatile. */
public final class Peterson implements Pair {
  static final class Plain {
    boolean left;
    boolean right;
    int turn;
    int inside;

    void left() {
      left = true;
      turn = 1;
      while (right && turn == 1) Thread.onSpinWait();
      inside++;
      left = false;
    }

    void right() {
      right = true;
      turn = 0;
      while (left && turn == 0) Thread.onSpinWait();
      inside++;
      right = false;
    }
  }

  static final class Volatile {
    volatile boolean left;
    volatile boolean right;
    volatile int turn;
    int inside;

    void left() {
      left = true;
      turn = 1;
      while (right && turn == 1) Thread.onSpinWait();
      inside++;
      left = false;
    }

    void right() {
      right = true;
      turn = 0;
      while (left && turn == 0) Thread.onSpinWait();
      inside++;
      right = false;
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Plain::new)
        .lane("left", Plain::left)
        .lane("right", Plain::right)
        .after(p -> Trial.check(p.inside == 2, "two went in, counted " + p.inside));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Volatile::new)
        .lane("left", Volatile::left)
        .lane("right", Volatile::right)
        .after(p -> Trial.check(p.inside == 2, "two went in, counted " + p.inside));
  }
}
