package learn.hook.model.scope;

import java.util.Objects;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** {@code ScopedValue.where(key, value).run(…)}. */
@TwinOf(ScopedValue.Carrier.class)
public final class CarrierTwin {
  private CarrierTwin() {}

  public static void run(ScopedValue.Carrier carrier, Runnable op) {
    Objects.requireNonNull(op);
    if (!Control.isActive()) {
      carrier.run(op);
      return;
    }
    Nest.of(Control.lane())
        .within(
            carrier,
            () -> {
              op.run();
              return "";
            });
  }

  public static <R extends @Nullable Object, X extends Throwable> R call(
      ScopedValue.Carrier carrier, ScopedValue.CallableOp<? extends R, X> op) throws X {
    Objects.requireNonNull(op);
    return Control.isActive() ? Nest.of(Control.lane()).within(carrier, op) : carrier.call(op);
  }
}
