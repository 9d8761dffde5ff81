package learn.pairs.publish;

import java.util.concurrent.atomic.AtomicReference;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** What is handed over without any order is whole only where its fields are final. */
public final class ByFinalField implements Pair {
  static final class Changeable {
    int x;

    Changeable(int x) {
      this.x = x;
    }
  }

  record Point(int x) {}

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(AtomicReference<Changeable>::new)
        .lane("maker", box -> box.setOpaque(new Changeable(7)))
        .lane(
            "user",
            box -> {
              Changeable point = box.getOpaque();
              if (point != null) Trial.check(point.x == 7, "half-made: " + point.x);
            });
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(AtomicReference<Point>::new)
        .lane("maker", box -> box.setOpaque(new Point(7)))
        .lane(
            "user",
            box -> {
              Point point = box.getOpaque();
              if (point != null) Trial.check(point.x == 7, "half-made: " + point.x);
            });
  }
}
