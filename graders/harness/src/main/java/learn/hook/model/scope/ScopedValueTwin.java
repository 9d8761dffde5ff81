package learn.hook.model.scope;

import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Supplier;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** Bound values belong to the lane that looks, and never change: no step that others can tell. */
@TwinOf(ScopedValue.class)
public final class ScopedValueTwin {
  private ScopedValueTwin() {}

  public static <T extends @Nullable Object> T get(ScopedValue<T> key) {
    if (!Control.isActive()) return key.get();
    Bindings bound = Nest.binding(key);
    if (bound == null) throw new NoSuchElementException("ScopedValue not bound");
    return bound.get(key);
  }

  public static boolean isBound(ScopedValue<?> key) {
    return Control.isActive() ? Nest.binding(key) != null : key.isBound();
  }

  public static <T extends @Nullable Object> T orElse(ScopedValue<T> key, T other) {
    if (!Control.isActive()) return key.orElse(other);
    Objects.requireNonNull(other);
    Bindings bound = Nest.binding(key);
    return bound == null ? other : bound.get(key);
  }

  public static <T extends @Nullable Object, X extends Throwable> T orElseThrow(
      ScopedValue<T> key, Supplier<? extends X> otherwise) throws X {
    if (!Control.isActive()) return key.orElseThrow(otherwise);
    Objects.requireNonNull(otherwise);
    Bindings bound = Nest.binding(key);
    if (bound == null) throw otherwise.get();
    return bound.get(key);
  }
}
