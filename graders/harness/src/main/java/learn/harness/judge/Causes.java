package learn.harness.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import learn.harness.tell.Inert;

/** A throwable and what caused it, which may be the learner's and lead in a circle. */
final class Causes {
  private static final int DEPTH = 8;

  private Causes() {}

  static List<Throwable> of(Throwable thrown) {
    List<Throwable> chain = new ArrayList<>(List.of(thrown));
    Optional<Throwable> cause = Inert.cause(thrown);
    while (cause.isPresent() && chain.size() < DEPTH) {
      chain.add(cause.get());
      cause = Inert.cause(cause.get());
    }
    return chain;
  }
}
