package learn.pairs.preview;

import java.util.concurrent.StructuredTaskScope;
import java.util.concurrent.StructuredTaskScope.Joiner;
import java.util.concurrent.StructuredTaskScope.Subtask;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Two subtasks write their answers down in one place, instead of giving them back. */
public final class SubtaskWrites implements Pair {
  abstract static class Price {
    final Kind kind;
    int total;

    Price(Kind kind) {
      this.kind = kind;
    }

    abstract void ask() throws InterruptedException;

    StructuredTaskScope<Integer, Void> open() {
      return StructuredTaskScope.open(
          Joiner.awaitAllSuccessfulOrThrow(), c -> c.withThreadFactory(kind.threads()));
    }
  }

  static final class WritesItDown extends Price {
    WritesItDown(Kind kind) {
      super(kind);
    }

    @Override
    void ask() throws InterruptedException {
      try (var scope = open()) {
        scope.fork(() -> total += 2);
        scope.fork(() -> total += 3);
        scope.join();
      }
    }
  }

  static final class GivesItBack extends Price {
    GivesItBack(Kind kind) {
      super(kind);
    }

    @Override
    void ask() throws InterruptedException {
      try (var scope = open()) {
        Subtask<Integer> goods = scope.fork(() -> 2);
        Subtask<Integer> postage = scope.fork(() -> 3);
        scope.join();
        total = goods.get() + postage.get();
      }
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return trial(Trial.of(() -> new WritesItDown(kind)));
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return trial(Trial.of(() -> new GivesItBack(kind)));
  }

  private static <P extends Price> Trial<P> trial(Trial<P> trial) {
    return trial
        .lane("shop", Price::ask)
        .after(p -> Trial.check(p.total == 5, "total: " + p.total));
  }
}
