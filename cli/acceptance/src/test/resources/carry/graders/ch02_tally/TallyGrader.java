package grade.ch02_tally;

import ch02_tally.Tally;
import learn.grade.Check;
import learn.grade.Expect;

final class TallyGrader {
  @Check("apart")
  void apart() {
    Tally tally = new Tally();
    tally.vote("ann");
    tally.vote("bob");
    tally.vote("bob");
    Expect.equal(1, tally.of("ann"), "other");
    Expect.equal(2, tally.of("bob"), "other");
  }
}
