package ch02_callback_bridge;

import java.util.function.Consumer;

/**
 * A device with an interface of the old kind: you leave a callback, and it calls you.
 *
 * <p>Given by the course. It stands for every source of events that knows nothing about futures: a
 * driver, a timer, the answer to a request.
 */
public interface Sensor {
  /**
   * Starts one reading and returns at once.
   *
   * <p>The callback is called once, on any thread, at any time: later, or on your own thread before
   * this method has returned.
   *
   * @param callback takes the value that was read; it should return quickly
   */
  void read(Consumer<String> callback);
}
