package grade.ch01_lazy;

import ch01_lazy.Runtimes;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.test.TestFuture;

final class RuntimesGrader {
  @Check("run-drives")
  void runDrives() {
    drives(3);
    drives(0);
  }

  private static void drives(int pendings) {
    TestFuture<Integer> future = TestFuture.after("f", pendings, 42);
    Integer value = Runtimes.run(future);
    Expect.equal(42, value, "wrong-value", String.valueOf(value));
    Expect.equal(pendings + 1, future.polls(), "polls", future.polls(), pendings + 1);
  }
}
