package learn.grade;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What an object keeps alive, found by following fields; no collector is involved. It goes through
 * the submission's own objects (lambdas with what they captured among them), through records,
 * arrays, {@link Optional}, {@link AtomicReference} and the JDK's collections, and stops at all
 * else: what a child future or a collaborator of the grader's holds is not the submission's doing.
 */
public final class Reach {
  private final Class<?> type;
  private final ClassLoader own;
  private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<String> paths = new ArrayList<>();
  private final List<Object> found = new ArrayList<>();

  private Reach(Class<?> type, ClassLoader own) {
    this.type = type;
    this.own = own;
  }

  /**
   * The ways from {@code root} to values of this type, one for each value, as a learner would write
   * them: {@code state.quote}, {@code kept[0]}.
   */
  public static List<String> paths(Object root, Class<?> type) {
    return List.copyOf(from(root, type).paths);
  }

  /** These values themselves, for a grader that goes on looking inside them. */
  public static <T> List<T> values(Object root, Class<T> type) {
    return from(root, type).found.stream().map(type::cast).toList();
  }

  private static Reach from(Object root, Class<?> type) {
    Reach reach = new Reach(type, root.getClass().getClassLoader());
    reach.visit("", root);
    return reach;
  }

  private void visit(String path, Object object) {
    if (object == null || !seen.add(object)) return;
    if (!type.isInstance(object)) {
      inside(path, object);
      return;
    }
    paths.add(path);
    found.add(object);
  }

  private void inside(String path, Object object) {
    switch (object) {
      case Optional<?> some -> visit(path, some.orElse(null));
      case AtomicReference<?> cell -> visit(path, cell.get());
      case Map<?, ?> map when isOfJdk(map.getClass()) -> {
        elements(path, map.keySet());
        elements(path, map.values());
      }
      case Collection<?> many when isOfJdk(many.getClass()) -> elements(path, many);
      case Object[] array -> elements(path, Arrays.asList(array));
      default -> fields(path, object);
    }
  }

  private void elements(String path, Collection<?> elements) {
    int i = 0;
    for (Object element : elements) visit(path + "[" + i++ + "]", element);
  }

  private void fields(String path, Object object) {
    boolean isOwn = object.getClass().getClassLoader() == own;
    if (!isOwn && !(object instanceof Record)) return;
    for (Class<?> c = object.getClass(); c != null && !isOfJdk(c); c = c.getSuperclass())
      for (Field field : c.getDeclaredFields()) field(path, object, field);
  }

  private void field(String path, Object object, Field field) {
    if (field.getType().isPrimitive() || Modifier.isStatic(field.getModifiers())) return;
    String to = path.isEmpty() ? field.getName() : path + "." + field.getName();
    visit(to, value(object, field));
  }

  private static Object value(Object object, Field field) {
    try {
      field.setAccessible(true);
      return field.get(object);
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(closed);
    }
  }

  private static boolean isOfJdk(Class<?> c) {
    return c.getModule().isNamed() && c.getModule().getName().startsWith("java.");
  }
}
