package grade.ch07_multi_thread;

import java.util.Optional;

/** Where one thread leaves something and another waits for it. */
final class Box<T> {
  private Optional<T> content = Optional.empty();

  synchronized void put(T value) {
    content = Optional.of(value);
    notifyAll();
  }

  synchronized T take() throws InterruptedException {
    while (content.isEmpty()) wait();
    return content.get();
  }
}
