package learn.kit.test;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A probe could not find out what it was asked, because the machine was too busy or the code took a
 * path that the probe cannot follow. Neither a pass nor anybody's fault: the check counts as not
 * run.
 */
public final class Undecided extends Error implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1L;

  // Which probe gave up.
  private final String probe;

  Undecided(String probe, String message) {
    super(message);
    this.probe = probe;
  }

  /** Code and facts for the report, in the shape of {@link learn.kit.Fault#get}. */
  @Override
  public Map<String, Object> get() {
    return Map.of("code", "undecided", "facts", List.of(probe));
  }
}
