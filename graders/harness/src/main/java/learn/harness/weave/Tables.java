package learn.harness.weave;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * What the hooks stand in for. They are another loader's; only JDK types cross.
 *
 * @param models internal name of a class to that of its model
 * @param twins {@code [static ]owner.name(parameters)} to the twin's owner, name and descriptor
 * @param twinOwners {@code [static ]name(parameters)} to the owners that have such a twin
 * @param gaps methods of modelled classes that nobody has modelled, {@code owner.name(parameters)}
 * @param harmless classes of {@code java.util.concurrent} that need neither
 * @param fields numbers fields
 */
record Tables(
    Map<String, String> models,
    Map<String, List<String>> twins,
    Map<String, List<String>> twinOwners,
    Set<String> gaps,
    Set<String> harmless,
    ToIntFunction<String> fields) {

  @SuppressWarnings("unchecked") // the registry's own return types
  static Tables of(ClassLoader hooks) {
    try {
      Class<?> registry = hooks.loadClass("learn.hook.model.Registry");
      Method number = hooks.loadClass("learn.hook.woven.Fields").getMethod("number", String.class);
      Map<String, List<String>> twins =
          (Map<String, List<String>>) registry.getMethod("twins").invoke(null);
      return new Tables(
          (Map<String, String>) registry.getMethod("models").invoke(null),
          twins,
          owners(twins.keySet()),
          (Set<String>) registry.getMethod("gaps").invoke(null),
          (Set<String>) registry.getMethod("harmless").invoke(null),
          field -> number(number, field));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("the hooks are not what they were compiled as", e);
    }
  }

  private static int number(Method number, String field) {
    try {
      return (int) number.invoke(null, field);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, List<String>> owners(Set<String> keys) {
    Map<String, List<String>> owners = new HashMap<>();
    for (String key : keys) {
      String prefix = key.startsWith("static ") ? "static " : "";
      String rest = key.substring(prefix.length());
      int dot = rest.substring(0, rest.indexOf('(')).lastIndexOf('.');
      owners.merge(prefix + rest.substring(dot + 1), List.of(rest.substring(0, dot)), Tables::both);
    }
    return owners;
  }

  private static List<String> both(List<String> some, List<String> more) {
    return java.util.stream.Stream.concat(some.stream(), more.stream()).toList();
  }
}
