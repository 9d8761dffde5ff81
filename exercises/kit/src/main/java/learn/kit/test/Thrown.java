package learn.kit.test;

import java.util.List;

/** Carries what was thrown elsewhere on, unchanged. */
final class Thrown {
  private Thrown() {}

  /** Throws it as it came; a checked exception, too, although no signature says so. */
  static void again(Throwable thrown) {
    Thrown.<RuntimeException>sneak(thrown);
  }

  @SuppressWarnings("unchecked") // X is erased: the cast does nothing at run time
  private static <X extends Throwable> void sneak(Throwable thrown) throws X {
    throw (X) thrown;
  }

  /** Runs all of them, whatever each does, and then throws the first of what came out. */
  static void afterAll(List<Runnable> steps) {
    List<Throwable> all = steps.stream().flatMap(step -> run(step).stream()).toList();
    if (all.isEmpty()) return;
    Throwable first = all.getFirst();
    all.stream().skip(1).filter(other -> other != first).forEach(first::addSuppressed);
    again(first);
  }

  private static List<Throwable> run(Runnable step) {
    try {
      step.run();
      return List.of();
    } catch (Throwable thrown) {
      return List.of(thrown);
    }
  }
}
