package learn.hook.woven;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import learn.hook.run.Control;
import learn.hook.run.Places;
import org.jspecify.annotations.Nullable;

/** Called around each use of a collection that may be one of the JDK's unsynchronised ones. */
public final class CollectionHooks {
  private static final ClassValue<Sort> SORTS =
      new ClassValue<>() {
        @Override
        protected Sort computeValue(Class<?> type) {
          return Sort.of(type);
        }
      };

  private enum Sort {
    /** Nothing to see: immutable, a model, or the learner's own class. */
    OTHER,
    PLAIN,
    /** {@code Collections.synchronizedList} and the like: every call is one step. */
    SYNCHRONISED,
    /** Made to be shared: every call is one step, and readers do not depend on each other. */
    CONCURRENT;

    static Sort of(Class<?> type) {
      String name = type.getName();
      if (name.startsWith("java.util.Collections$Synchronized")) return SYNCHRONISED;
      if (name.equals("java.util.Vector") || name.equals("java.util.Hashtable"))
        return SYNCHRONISED;
      if (name.startsWith("java.util.concurrent.")) return CONCURRENT;
      boolean quiet =
          name.contains("Immutable")
              || name.contains("Unmodifiable")
              || name.contains("Empty")
              || name.contains("Singleton")
              || name.contains("KeyValueHolder")
              || name.startsWith("java.util.stream.");
      boolean jdk = name.startsWith("java.util.") || name.equals("java.lang.StringBuilder");
      return jdk && !quiet ? PLAIN : OTHER;
    }
  }

  private CollectionHooks() {}

  public static void before(@Nullable Object on, boolean writes, String op) {
    if (on == null || !Control.isActive()) return;
    switch (SORTS.get(on.getClass())) {
      case OTHER -> {}
      case PLAIN -> plain(root(on), writes);
      case SYNCHRONISED -> {
        Places.operation(on, Control.WHOLE, op);
        Places.acquires(on, Control.WHOLE);
        Places.atomic(1);
      }
      case CONCURRENT -> {
        SharedSteps.Steps steps = SharedSteps.of(root(on));
        Places.operation(on, Control.WHOLE, op);
        steps.begins(writes);
        Places.atomic(1);
      }
    }
  }

  public static void after(@Nullable Object on, boolean writes) {
    if (on == null || !Control.isActive()) return;
    switch (SORTS.get(on.getClass())) {
      case OTHER, PLAIN -> {}
      case SYNCHRONISED -> {
        Places.atomic(-1);
        Places.releases(on, Control.WHOLE);
      }
      case CONCURRENT -> {
        Places.atomic(-1);
        SharedSteps.of(root(on)).ends(writes);
      }
    }
  }

  /** What is done to an iterator or a view is done to its collection. */
  public static void view(@Nullable Object view, @Nullable Object of) {
    if (view == null || of == null || !Control.isActive()) return;
    Sort sort = SORTS.get(of.getClass());
    if (sort != Sort.PLAIN && sort != Sort.CONCURRENT || view == of) return;
    Control.shared(CollectionHooks.class).put(view, root(of));
  }

  private static Object root(Object on) {
    Map<Object, @Nullable Object> views = Control.shared(CollectionHooks.class);
    Object root = views.get(on);
    if (root != null) return root;
    return on instanceof ConcurrentHashMap.KeySetView<?, ?> keys ? keys.getMap() : on;
  }

  private static void plain(Object root, boolean writes) {
    int field = Fields.number(root.getClass().getName().replace('.', '/') + ".*");
    Places.plain(root, field, field, writes);
  }
}
