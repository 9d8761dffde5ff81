package learn.pairs.memory;

import java.util.concurrent.ConcurrentHashMap;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Every call on a concurrent map is one step; two calls are two. */
public final class CheckThenAct implements Pair {
  abstract static class Hits {
    final ConcurrentHashMap<String, Integer> pages = new ConcurrentHashMap<>();

    abstract void hit(String page);
  }

  static final class TwoCalls extends Hits {
    @Override
    void hit(String page) {
      if (pages.containsKey(page)) pages.put(page, pages.get(page) + 1);
      else pages.put(page, 1);
    }
  }

  static final class OneCall extends Hits {
    @Override
    void hit(String page) {
      pages.merge(page, 1, Integer::sum);
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(TwoCalls::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(OneCall::new));
  }

  private static <H extends Hits> Trial<H> trial(Trial<H> trial) {
    return trial
        .lane("first", h -> h.hit("/"))
        .lane("second", h -> h.hit("/"))
        .after(h -> Trial.check(h.pages.get("/") == 2, "two hits, counted " + h.pages));
  }
}
