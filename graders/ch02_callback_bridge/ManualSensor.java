package grade.ch02_callback_bridge;

import ch02_callback_bridge.Sensor;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A sensor that answers when it is told to. */
final class ManualSensor implements Sensor {
  static final String READING = "21.5 °C";

  private final List<Consumer<String>> callbacks = new ArrayList<>();

  @Override
  public synchronized void read(Consumer<String> callback) {
    callbacks.add(callback);
  }

  synchronized int reads() {
    return callbacks.size();
  }

  /** Calls back, on the caller's thread; only the first read is ever answered. */
  void answer() {
    first().accept(READING);
  }

  private synchronized Consumer<String> first() {
    return callbacks.isEmpty() ? reading -> {} : callbacks.getFirst();
  }
}
