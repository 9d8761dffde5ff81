package learn.hook.twin;

import java.util.Map;
import java.util.Objects;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** Clocks are virtual; hash codes are the same in every run of a schedule. */
@TwinOf(System.class)
public final class SystemTwin {
  private SystemTwin() {}

  /** Whoever keeps asking for the time lets the others go on. */
  public static long nanoTime() {
    if (!Control.isActive()) return System.nanoTime();
    Control.yield("nano-time");
    return Control.nanos();
  }

  public static long currentTimeMillis() {
    if (!Control.isActive()) return System.currentTimeMillis();
    Control.yield("current-time");
    return Control.millis();
  }

  public static int identityHashCode(@Nullable Object on) {
    return on == null || !Control.isActive() ? System.identityHashCode(on) : numberOf(on);
  }

  static int numberOf(Object on) {
    Map<Object, @Nullable Object> numbers = Control.shared(SystemTwin.class);
    Object known = numbers.get(on);
    if (known instanceof Integer number) return number;
    int number = Control.number() * 0x9E3779B9 >>> 8;
    numbers.put(on, number);
    return Objects.requireNonNull(number);
  }
}
