package ch02_callback_bridge;

import java.util.function.Consumer;

/** A device with an API of the old kind: it takes a callback and reports when it likes. */
public interface Sensor {
  /**
   * Starts one measurement and returns. The callback is called once: later, from any thread, or
   * right here, before {@code read} has returned.
   */
  void read(Consumer<String> callback);
}
