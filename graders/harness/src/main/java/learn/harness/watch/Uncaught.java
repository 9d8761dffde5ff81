package learn.harness.watch;

import java.util.ArrayList;
import java.util.List;
import learn.harness.tell.Inert;
import learn.harness.tell.Stacks;
import learn.protocol.Place;

/** What ended threads that the submission started. */
public final class Uncaught implements Thread.UncaughtExceptionHandler {
  private static final int MOST = 4;

  private final List<Throwable> thrown = new ArrayList<>();

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    synchronized (this.thrown) {
      if (this.thrown.size() < MOST) this.thrown.add(thrown);
    }
    System.err.println(told(thread, thrown));
  }

  /** What the JVM would print, without trusting the exception's own words. */
  private static String told(Thread thread, Throwable thrown) {
    StringBuilder told = new StringBuilder("Exception in thread \"" + thread.getName() + "\" ");
    told.append(thrown.getClass().getName()).append(": ").append(Inert.message(thrown));
    for (Place at : Stacks.learner(Inert.stack(thrown), "threw"))
      told.append("\n    at ").append(at.file()).append(':').append(at.line());
    return told.toString();
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
