package learn.pairs.tasks;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Two answers race for one future, and each believes it was the first. */
public final class CompletedTwice implements Pair {
  abstract static class Auction {
    final CompletableFuture<String> winner = new CompletableFuture<>();
    final AtomicInteger charged = new AtomicInteger();

    abstract boolean wins(String name);

    void bid(String name) {
      if (wins(name)) charged.incrementAndGet();
    }
  }

  static final class LooksFirst extends Auction {
    @Override
    boolean wins(String name) {
      if (winner.isDone()) return false;
      winner.complete(name);
      return true;
    }
  }

  static final class AsksTheFuture extends Auction {
    @Override
    boolean wins(String name) {
      return winner.complete(name);
    }
  }

  @Override
  public String finding() {
    return "mismatch";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(LooksFirst::new));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(AsksTheFuture::new));
  }

  private static <A extends Auction> Trial<A> trial(Trial<A> trial) {
    return trial
        .lane("ada", a -> a.bid("ada"))
        .lane("bob", a -> a.bid("bob"))
        .after(a -> Trial.check(a.charged.get() == 1, "charged: " + a.charged));
  }
}
