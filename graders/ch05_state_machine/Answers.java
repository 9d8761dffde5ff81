package grade.ch05_state_machine;

import learn.kit.test.TestFuture;

/** When a child is Ready. */
enum Answers {
  AT_ONCE,
  /** Pending twice before, each time waking itself. */
  LATER,
  /** When the grader completes it. */
  BY_HAND;

  <T> TestFuture<T> child(String name, T value) {
    return switch (this) {
      case AT_ONCE -> TestFuture.ready(name, value);
      case LATER -> TestFuture.after(name, 2, value);
      case BY_HAND -> TestFuture.manual(name);
    };
  }
}
