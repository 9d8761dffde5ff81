package grade.ch03_winner;

import ch02_tally.Tally;
import ch03_winner.Winner;
import learn.grade.Check;
import learn.grade.Expect;

final class WinnerGrader {
  @Check("most")
  void most() {
    Tally tally = new Tally();
    tally.vote("ann");
    tally.vote("bob");
    tally.vote("bob");
    Expect.equal("bob", Winner.of(tally), "other");
  }
}
