package learn.hook.woven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A number for each field that rewritten code uses: {@code package/Flag.set} to 17. */
public final class Fields {
  /** Elements of arrays, whatever the array. */
  public static final String ELEMENT = "[]";

  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final List<String> NAMES = new ArrayList<>();

  private Fields() {}

  public static synchronized int number(String field) {
    return NUMBERS.computeIfAbsent(
        field,
        name -> {
          NAMES.add(name);
          return NAMES.size() - 1;
        });
  }

  public static synchronized String name(int number) {
    return NAMES.get(number);
  }

  /** {@code Flag.set} of {@code package/Flag$Waiter.set}: as a learner says it. */
  public static String shown(int number) {
    String name = name(number);
    return name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('$')));
  }
}
