package learn.peer;

/**
 * A pair in the peer's own form: a block that makes threads, joins them and checks. The threads are
 * subclasses of Thread, the one kind that Lincheck 3.7 sees on JDK 25.
 */
public record Form(String pair, Runnable buggy, Runnable correct) {

  public static void joined(Thread... threads) {
    for (Thread thread : threads) thread.start();
    for (Thread thread : threads)
      try {
        thread.join();
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
  }

  public static void check(boolean holds, String otherwise) {
    if (!holds) throw new AssertionError(otherwise);
  }
}
