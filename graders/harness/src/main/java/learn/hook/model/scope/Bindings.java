package learn.hook.model.scope;

import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values that are bound, those of the innermost {@code where} first. Nobody changes one. */
final class Bindings {
  /**
   * What a thread has that has bound values and does so no more. To the JDK it is not as if it had
   * never begun: a scope opened before must not fork afterwards.
   */
  static final Bindings NONE = new Bindings(null, null);

  private final ScopedValue.@Nullable Carrier carrier;
  private final @Nullable Bindings outer;

  Bindings(ScopedValue.@Nullable Carrier carrier, @Nullable Bindings outer) {
    this.carrier = carrier;
    this.outer = outer;
  }

  /** Those that bind this key; null when none does. */
  static @Nullable Bindings binding(@Nullable Bindings first, ScopedValue<?> key) {
    Bindings at = first;
    while (at != null && !at.has(key)) at = at.outer;
    return at;
  }

  // A carrier says in no other way what it holds.
  private boolean has(ScopedValue<?> key) {
    if (carrier == null) return false;
    try {
      carrier.get(key);
      return true;
    } catch (NoSuchElementException unbound) {
      return false;
    }
  }

  <T extends @Nullable Object> T get(ScopedValue<T> key) {
    return Objects.requireNonNull(carrier).get(key);
  }
}
