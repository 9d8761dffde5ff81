package learn.harness.watch;

import java.util.ArrayList;
import java.util.List;

/** What ended threads that the submission started. */
public final class Uncaught implements Thread.UncaughtExceptionHandler {
  private static final int MOST = 4;

  private final List<Throwable> thrown = new ArrayList<>();

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    synchronized (this.thrown) {
      if (this.thrown.size() < MOST) this.thrown.add(thrown);
    }
  }

  /** What came since the last call. */
  public List<Throwable> take() {
    synchronized (thrown) {
      List<Throwable> taken = List.copyOf(thrown);
      thrown.clear();
      return taken;
    }
  }
}
