package learn.grade;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import learn.hook.Bridge;
import learn.hook.report.Report;
import learn.hook.run.Ending;

/** A schedule that breaks a check, on its way to the harness: a map of JDK types. */
final class BrokenSchedule extends AssertionError implements Supplier<Map<String, Object>> {
  private static final long serialVersionUID = 1L;
  private final transient Map<String, Object> facts;

  private BrokenSchedule(Map<String, Object> facts) {
    super("broken schedule");
    this.facts = facts;
  }

  /** Put on record. */
  static BrokenSchedule of(Report report) {
    Map<String, Object> facts = new HashMap<>(facts(report.ending()));
    facts.put("schedule", report.told());
    facts.put("at", report.at());
    BrokenSchedule broken = new BrokenSchedule(facts);
    Bridge.record(broken);
    return broken;
  }

  static BrokenSchedule undecided(String code, List<String> facts) {
    return new BrokenSchedule(Map.of("code", "undecided", "reason", code, "facts", facts));
  }

  @SuppressWarnings("unchecked") // whatever the kit and learn.grade throw supplies such a map
  private static Map<String, Object> facts(Ending.Failed ending) {
    if (!(ending instanceof Ending.Threw threw)) return Map.of("code", ending.code());
    boolean ours = threw.onRecord() && threw.thrown() instanceof Supplier<?>;
    return ours
        ? plain(((Supplier<Map<String, Object>>) threw.thrown()).get())
        : Map.of("code", "threw", "thrown", threw.thrown());
  }

  /** An expectation that met an exception where it wanted something else tells of that. */
  private static Map<String, Object> plain(Map<String, Object> facts) {
    if (!(facts.get("seen") instanceof Throwable thrown)) return facts;
    Map<String, Object> plain = new HashMap<>(facts);
    plain.remove("seen");
    plain.remove("expected");
    plain.put("thrown", thrown);
    return plain;
  }

  @Override
  public Map<String, Object> get() {
    return facts;
  }
}
