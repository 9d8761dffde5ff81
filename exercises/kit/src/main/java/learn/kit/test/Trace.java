package learn.kit.test;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What happened, in order. Anybody may write, from any thread. */
public final class Trace {
  private final List<String> events = new CopyOnWriteArrayList<>();

  /** Notes that this has happened. */
  public void add(String event) {
    events.add(event);
  }

  /** All of it so far. */
  public List<String> events() {
    return List.copyOf(events);
  }

  /** Exactly this has happened; AssertionError with both lists if not. */
  public void expect(String... expected) {
    if (!events().equals(List.of(expected)))
      throw new AssertionError("expected " + List.of(expected) + ", seen " + events());
  }
}
