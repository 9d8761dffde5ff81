package learn.hook.woven;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import learn.hook.run.Places;

/** A number for each field that rewritten code uses: {@code package/Flag.set} to 17. */
public final class Fields {
  /** Elements of arrays, whatever the array. */
  public static final String ELEMENT = "[]";

  private static final Map<String, Integer> NUMBERS = new HashMap<>();
  private static final List<String> NAMES = new ArrayList<>();

  static {
    Places.named(Fields::shown);
  }

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

  /** {@code set} of {@code package/Flag$Waiter.set}, {@code ArrayList} of its contents. */
  public static String shown(int number) {
    String name = name(number);
    String owner = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    String member = name.substring(name.lastIndexOf('.') + 1);
    return member.equals("*")
        ? owner.substring(1 + Math.max(owner.lastIndexOf('/'), owner.lastIndexOf('$')))
        : member;
  }
}
