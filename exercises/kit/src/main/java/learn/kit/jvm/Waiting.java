package learn.kit.jvm;

/** Waiting that an interrupt does not end. */
final class Waiting {
  private Waiting() {}

  /**
   * {@code lock.wait()} on a lock that is held; callers look again whether what they wait for is
   * so.
   *
   * @return whether the thread was interrupted instead, and has to be told later
   */
  static boolean on(Object lock) {
    try {
      lock.wait();
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
