package grade.ch06_join_select;

import learn.grade.Expect;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;

/** Polls and drops as any owner does. */
final class Asking {
  private Asking() {}

  static <T> Poll<T> poll(ProbeWaker task, Future<T> future) {
    return Expect.answered(task.poll(future));
  }

  /** What a method of the submission has made. */
  static <T> Future<T> made(Future<T> future) {
    Expect.that(future != null, "Future", "null", "");
    return future;
  }

  static void drops(int expected, Child<?> child, String why) {
    Expect.equal(expected, child.drops(), why, child.name(), child.drops());
  }
}
