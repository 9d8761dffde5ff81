package learn.pairs.publish;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** A volatile flag carries along what was written before it, not what comes after. */
public final class ByVolatile implements Pair {
  static final class Letter {
    String text = "";
    volatile boolean ready;

    void flagFirst() {
      ready = true;
      text = "hello";
    }

    void flagLast() {
      text = "hello";
      ready = true;
    }

    void read() {
      if (ready) Trial.check(text.equals("hello"), "ready, but the text is '" + text + "'");
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Letter::new).lane("writer", Letter::flagFirst).lane("reader", Letter::read);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Letter::new).lane("writer", Letter::flagLast).lane("reader", Letter::read);
  }
}
