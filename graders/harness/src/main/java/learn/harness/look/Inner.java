package learn.harness.look;

import java.lang.reflect.Field;
import java.util.Optional;

/** A private field of the JDK's; one that this JDK does not have, or not open, reads as empty. */
public record Inner(Optional<Field> field) {
  public static Inner of(String type, String name) {
    try {
      Field field = Class.forName(type, false, null).getDeclaredField(name);
      field.setAccessible(true);
      return new Inner(Optional.of(field));
    } catch (ReflectiveOperationException | RuntimeException differs) {
      return new Inner(Optional.empty());
    }
  }

  public Optional<Object> read(Object of) {
    try {
      boolean fits = field.isPresent() && field.get().getDeclaringClass().isInstance(of);
      return fits ? Optional.ofNullable(field.get().get(of)) : Optional.empty();
    } catch (IllegalAccessException opened) {
      throw new IllegalStateException(opened);
    }
  }
}
