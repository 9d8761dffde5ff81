package learn.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.function.Executable;

/** The sink of this JVM, and what arrived in it. */
public final class Faults {
  private static final List<Fault> RECORDED = new CopyOnWriteArrayList<>();

  static {
    Fault.sink(RECORDED::add);
  }

  private Faults() {}

  /** The faults recorded while the body ran, whatever came out of it. */
  public static List<Fault> during(Executable body) {
    int before = RECORDED.size();
    try {
      body.execute();
    } catch (Throwable ignored) {
      // only what was recorded counts here
    }
    return List.copyOf(RECORDED.subList(before, RECORDED.size()));
  }

  /** The body throws a fault with this code and these facts, which was recorded before. */
  public static Fault expect(String code, List<String> facts, Executable body) {
    int before = RECORDED.size();
    Fault fault = assertThrows(Fault.class, body);
    assertEquals(code, fault.get().get("code"));
    assertEquals(facts, fault.get().get("facts"));
    assertEquals(List.of(fault), RECORDED.subList(before, RECORDED.size()));
    return fault;
  }
}
