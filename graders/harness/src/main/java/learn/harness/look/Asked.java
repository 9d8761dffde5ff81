package learn.harness.look;

import java.lang.reflect.Method;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A private method of the JDK's; one that this JDK does not have, or not open, is not there. */
public record Asked(Optional<Method> method) {
  static Asked of(String type, String name, Class<?>... parameters) {
    try {
      Method method = Class.forName(type, false, null).getDeclaredMethod(name, parameters);
      method.setAccessible(true);
      return new Asked(Optional.of(method));
    } catch (ReflectiveOperationException | RuntimeException differs) {
      return new Asked(Optional.empty());
    }
  }

  public boolean isThere() {
    return method.isPresent();
  }

  /**
   * What it answers.
   *
   * @param on whom to ask; null for a static method
   */
  public @Nullable Object ask(@Nullable Object on, Object... arguments)
      throws ReflectiveOperationException {
    Method there = method.orElseThrow(() -> new NoSuchMethodException("another JDK"));
    return there.invoke(on, arguments);
  }
}
