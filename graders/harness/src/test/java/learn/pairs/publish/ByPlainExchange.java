package learn.pairs.publish;

import java.util.concurrent.atomic.AtomicInteger;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A compare-and-set in plain mode decides who wins; it carries nothing along. */
public final class ByPlainExchange implements Pair {
  static final class Seat {
    private final AtomicInteger taken = new AtomicInteger();
    private String name = "";

    void takePlain() {
      name = "first";
      taken.weakCompareAndSetPlain(0, 1);
    }

    void take() {
      name = "first";
      taken.compareAndSet(0, 1);
    }

    void leavePlain() {
      if (taken.weakCompareAndSetPlain(1, 2)) check();
    }

    void leave() {
      if (taken.compareAndSet(1, 2)) check();
    }

    private void check() {
      Trial.check(name.equals("first"), "taken, but the name is '" + name + "'");
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Seat::new).lane("one", Seat::takePlain).lane("other", Seat::leavePlain);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Seat::new).lane("one", Seat::take).lane("other", Seat::leave);
  }
}
