package grade.ch02_callback_bridge;

import ch02_callback_bridge.Sensor;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** A sensor that answers once, whether it is asked before or after it has something to say. */
final class Courier implements Sensor {
  private static final Consumer<String> GONE = value -> {};

  private final String value;
  private final AtomicReference<Optional<Consumer<String>>> asked =
      new AtomicReference<>(Optional.empty());

  Courier(String value) {
    this.value = value;
  }

  @Override
  public void read(Consumer<String> callback) {
    // Asked too late to be called back by answer: then it is here.
    if (!asked.compareAndSet(Optional.empty(), Optional.of(callback))) callback.accept(value);
  }

  void answer() {
    asked.getAndSet(Optional.of(GONE)).ifPresent(callback -> callback.accept(value));
  }
}
