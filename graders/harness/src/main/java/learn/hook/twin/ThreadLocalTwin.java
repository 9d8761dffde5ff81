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
    Map<Object, @Nullable Object> values = Control.lane().locals();
    if (!values.containsKey(local)) values.put(local, initial(local));
    return (T) values.get(local);
  }

  /** All lanes share a carrier: what the JDK would keep for it is taken away again. */
  private static <T extends @Nullable Object> T initial(ThreadLocal<T> local) {
    local.remove();
    T first = local.get();
    local.remove();
    return first;
  }

  public static <T extends @Nullable Object> void set(ThreadLocal<T> local, T value) {
    if (Control.isActive()) Control.lane().locals().put(local, value);
    else local.set(value);
  }

  public static void remove(ThreadLocal<?> local) {
    if (Control.isActive()) Control.lane().locals().remove(local);
    else local.remove();
  }
}
