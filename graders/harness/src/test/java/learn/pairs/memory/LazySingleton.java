package learn.pairs.memory;

import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** One registry for all, made when first asked for. */
public final class LazySingleton implements Pair {
  static final class Lazy {
    private static Lazy instance;

    static Lazy get() {
      if (instance == null) instance = new Lazy();
      return instance;
    }
  }

  static final class Held {
    private static final class Holder {
      static final Held INSTANCE = new Held();
    }

    static Held get() {
      return Holder.INSTANCE;
    }
  }

  static final class Seen {
    Object first = "";
    Object second = "";
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Seen::new)
        .lane("first", s -> s.first = Lazy.get())
        .lane("second", s -> s.second = Lazy.get())
        .after(s -> Trial.check(s.first == s.second, "two of them"));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Seen::new)
        .lane("first", s -> s.first = Held.get())
        .lane("second", s -> s.second = Held.get())
        .after(s -> Trial.check(s.first == s.second, "two of them"));
  }
}
