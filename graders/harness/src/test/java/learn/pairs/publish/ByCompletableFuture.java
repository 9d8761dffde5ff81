package learn.pairs.publish;

import java.util.concurrent.CompletableFuture;
import learn.pairs.Kind;
import learn.pairs.Pair;
import learn.pairs.Trial;

/** Completing a future hands over all that was written before. */
public final class ByCompletableFuture implements Pair {
  static final class Report {
    final CompletableFuture<Report> done = new CompletableFuture<>();
    int pages;

    void completesFirst() {
      done.complete(this);
      pages = 3;
    }

    void completesLast() {
      pages = 3;
      done.complete(this);
    }

    void read() {
      int seen = done.thenApply(report -> report.pages).join();
      Trial.check(seen == 3, "an unfinished report: " + seen);
    }
  }

  @Override
  public String finding() {
    return "data-race";
  }

  @Override
  public Trial<?> buggy(Kind kind) {
    return Trial.of(Report::new)
        .lane("writer", Report::completesFirst)
        .lane("reader", Report::read);
  }

  @Override
  public Trial<?> correct(Kind kind) {
    return Trial.of(Report::new).lane("writer", Report::completesLast).lane("reader", Report::read);
  }
}
