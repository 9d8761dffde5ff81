package learn.kit.test;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** A probe could not find out what it was asked: never the learner's fault, and never a pass. */
public final class Undecided extends Error implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1L;
  private final String what;

  Undecided(String what) {
    super(what);
    this.what = what;
  }

  @Override
  public Map<String, Object> get() {
    return Map.of("code", "undecided", "facts", List.of(what));
  }
}
