package learn.hook.woven;

import java.lang.constant.ClassDesc;
import java.lang.invoke.VarHandle;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import learn.hook.run.Control;
import learn.hook.run.Places;
import org.jspecify.annotations.Nullable;

/** Called around each use of an atomic object, a VarHandle or a field updater. */
public final class AtomicHooks {
  // What the rewriting says of a method: see learn.harness.weave.Atomics.
  private static final int READ = 0;
  private static final int WRITE = 1;
  private static final int UPDATE = 2;
  private static final int COMPARE = 3;
  private static final int PLAIN_READ = 4;
  private static final int PLAIN_WRITE = 5;
  private static final int OPAQUE_READ = 6;
  private static final int OPAQUE_WRITE = 7;

  private static final Object STATICS = Hooks.STATICS;
  private static final int VALUE = Fields.number("value");

  // A handle or updater to the number of its field.
  private static final Map<Object, Integer> FIELDS =
      Collections.synchronizedMap(new WeakHashMap<>());

  private AtomicHooks() {}

  public static void before(@Nullable Object on, int part, int kind, String op) {
    if (on == null || !Control.isActive()) return;
    switch (kind) {
      case PLAIN_READ, PLAIN_WRITE -> Places.plain(on, part, fieldOf(part), kind == PLAIN_WRITE);
      default -> Places.operation(on, part, op);
    }
    if (kind == WRITE) Places.releases(on, part);
    if (kind == UPDATE) Places.acquires(on, part);
    if (kind == READ) Places.observes(on, part);
    if (kind == OPAQUE_READ) Places.looks(on, part);
    if (kind == OPAQUE_WRITE) Places.changes(on, part);
  }

  public static void after(@Nullable Object on, int part, int kind) {
    if (on == null || !Control.isActive()) return;
    if (kind == UPDATE) Places.releases(on, part);
    if (kind == COMPARE) Places.looks(on, part);
  }

  /** A failed compare-and-set has read, no more. */
  public static void compared(boolean swapped, @Nullable Object on, int part) {
    if (on == null || !Control.isActive()) return;
    if (!swapped) {
      Places.observes(on, part);
      return;
    }
    Places.acquires(on, part);
    Places.releases(on, part);
  }

  /** The same in plain mode: it decides who wins, and orders nothing. */
  public static void comparedPlainly(boolean swapped, @Nullable Object on, int part) {
    if (on == null || !Control.isActive()) return;
    if (swapped) Places.changes(on, part);
    else Places.looks(on, part);
  }

  /** The object whose field a handle is used on; one stand-in for all static fields. */
  public static @Nullable Object target(VarHandle handle, @Nullable Object on) {
    return handle.coordinateTypes().isEmpty() ? STATICS : on;
  }

  public static int part(VarHandle handle, int index) {
    if (index >= 0) return Hooks.FIRST_ELEMENT + index;
    return FIELDS.computeIfAbsent(handle, h -> fieldOf(handle));
  }

  public static int part(Object updater) {
    return FIELDS.getOrDefault(updater, VALUE);
  }

  public static void updater(Object updater, Class<?> type, String field) {
    FIELDS.put(updater, Fields.number(internal(type) + "." + field));
  }

  private static int fieldOf(VarHandle handle) {
    return handle
        .describeConstable()
        .map(description -> Fields.number(owner(description) + "." + description.constantName()))
        .orElse(VALUE);
  }

  private static String owner(VarHandle.VarHandleDesc description) {
    return description.bootstrapArgs()[0] instanceof ClassDesc type ? internal(type) : "";
  }

  private static String internal(ClassDesc type) {
    String descriptor = type.descriptorString();
    return descriptor.substring(1, descriptor.length() - 1);
  }

  private static String internal(Class<?> type) {
    return type.getName().replace('.', '/');
  }

  private static int fieldOf(int part) {
    if (part < 0) return VALUE;
    return part >= Hooks.FIRST_ELEMENT ? Hooks.ELEMENT : part;
  }
}
