package learn.protocol.schedule;

/**
 * A thread of a scenario.
 *
 * @param name as the scenario calls it, or the name of a thread that the submission started
 */
public record Lane(String name, boolean virtual) {
  public Lane {
    if (name.isBlank()) throw new IllegalArgumentException("a lane has a name");
  }
}
