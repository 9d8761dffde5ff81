package learn.pairs;

import java.util.Locale;

/** Two programs that differ in one mistake, the way learners make it. */
public interface Pair {
  /** What must be found in the buggy one: {@code data-race}, {@code deadlock} … */
  String finding();

  Trial<?> buggy(Kind kind);

  Trial<?> correct(Kind kind);

  /** {@code LostUpdate} → {@code lost-update}. */
  default String name() {
    return getClass().getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }
}
