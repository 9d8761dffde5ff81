package learn.harness.tell;

import java.util.ArrayList;
import java.util.List;
import learn.protocol.Place;

/**
 * Where the kit's faults arrive, on the thread that made them: catching them afterwards hides
 * nothing.
 */
public final class Faults {
  private static final int MOST = 8;

  /** A fault and the learner's lines it came from. */
  public record Recorded(Object fault, List<Place> at) {}

  private final List<Recorded> recorded = new ArrayList<>();

  public void record(Object fault) {
    List<Place> at = Stacks.learner(Thread.currentThread().getStackTrace(), "used");
    synchronized (recorded) {
      if (recorded.size() < MOST) recorded.add(new Recorded(fault, at));
    }
  }

  /** As if this fault had never been made. */
  public void strike(Object fault) {
    synchronized (recorded) {
      recorded.removeIf(r -> r.fault() == fault);
    }
  }

  /** What came since the last call. */
  public List<Recorded> take() {
    synchronized (recorded) {
      List<Recorded> taken = List.copyOf(recorded);
      recorded.clear();
      return taken;
    }
  }
}
