package learn.hook.twin;

import java.util.Map;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** A value a lane. */
@TwinOf(ThreadLocal.class)
public final class ThreadLocalTwin {
  private ThreadLocalTwin() {}

  // Only values of this variable are kept under it; whether it may be null, T says.
  @SuppressWarnings({"unchecked", "NullAway"})
  public static <T extends @Nullable Object> T get(ThreadLocal<T> local) {
    if (!Control.isActive()) return local.get();
    controlled(local);
    Map<Object, @Nullable Object> values = Control.lane().locals();
    if (!values.containsKey(local)) values.put(local, initial(local));
    return (T) values.get(local);
  }

  /** A lane inherits nothing from the one that started it. */
  private static void controlled(ThreadLocal<?> local) {
    if (local instanceof InheritableThreadLocal)
      throw Control.uncontrolled("InheritableThreadLocal");
  }

  /** All lanes share a carrier: what the JDK would keep for it is taken away again. */
  private static <T extends @Nullable Object> T initial(ThreadLocal<T> local) {
    local.remove();
    T first = local.get();
    local.remove();
    return first;
  }

  public static <T extends @Nullable Object> void set(ThreadLocal<T> local, T value) {
    if (!Control.isActive()) {
      local.set(value);
      return;
    }
    controlled(local);
    Control.lane().locals().put(local, value);
  }

  public static void remove(ThreadLocal<?> local) {
    if (Control.isActive()) Control.lane().locals().remove(local);
    else local.remove();
  }
}
