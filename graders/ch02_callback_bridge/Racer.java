package grade.ch02_callback_bridge;

import java.util.Optional;
import learn.grade.Background;
import learn.kit.test.Race;

/** The other side of one race. */
final class Racer {
  private volatile Optional<Thread> thread = Optional.empty();
  private volatile boolean heldUp;

  /** Runs the action on another thread until it has ended or is held up; only the first time. */
  void start(Runnable action, boolean possible) {
    if (!possible || started()) return;
    thread = Optional.of(Race.against(action));
    heldUp = thread.get().isAlive();
  }

  boolean started() {
    return thread.isPresent();
  }

  /** The action waited for something that whoever started the race was holding. */
  boolean wasHeldUp() {
    return heldUp;
  }

  /** Returns once the action has ended; {@code hang} when it never will. */
  void join() {
    thread.ifPresent(each -> Background.awaitEnd(each, ""));
  }
}
