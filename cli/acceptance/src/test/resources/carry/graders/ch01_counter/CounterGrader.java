package grade.ch01_counter;

import ch01_counter.Counter;
import learn.grade.Check;
import learn.grade.Expect;

final class CounterGrader {
  @Check("sums")
  void sums() {
    Counter counter = new Counter();
    counter.add(2);
    counter.add(3);
    Expect.equal(5, counter.total(), "other");
  }
}
