package learn.harness;

/**
 * What ends a thread of the submission is printed as the JVM would, without trusting the
 * exception's own words.
 */
final class Uncaught implements Thread.UncaughtExceptionHandler {
  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    Inert inert = new Inert(thread.getThreadGroup());
    String lines =
        String.join(
            "",
            Stacks.learner(inert.stack(thrown), "threw").stream()
                .map(p -> "\n    at " + p.file() + ":" + p.line())
                .toList());
    System.err.println(
        "Exception in thread \""
            + thread.getName()
            + "\" "
            + thrown.getClass().getName()
            + ": "
            + inert.message(thrown)
            + lines);
  }
}
