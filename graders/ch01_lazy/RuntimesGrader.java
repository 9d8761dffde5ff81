package grade.ch01_lazy;

import ch01_lazy.Runtimes;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.test.TestFuture;

final class RuntimesGrader {
  @Check("run-drives")
  void runDrives() {
    TestFuture<Integer> future = TestFuture.after("f", 3, 42);
    Integer value = Runtimes.run(future);
    Expect.equal(42, value, "wrong-value", String.valueOf(value));
    Expect.equal(4, future.polls(), "polls", future.polls());
  }
}
