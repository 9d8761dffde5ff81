package grade.ch06_join_select;

import static grade.ch06_join_select.Asking.drops;
import static grade.ch06_join_select.Asking.made;
import static grade.ch06_join_select.Asking.poll;

import ch06_join_select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Either;
import learn.kit.Future;
import learn.kit.Poll;
import learn.kit.test.ProbeWaker;
import learn.kit.test.Trace;

final class SelectGrader {
  private static final int ROUNDS = 1_000;
  private static final long SEED = 42;
  private static final long OTHER_SEED = 43;

  private final ProbeWaker task = new ProbeWaker();

  /** One race of two that are decided by hand. */
  private static final class Pair {
    final Child<String> left = Child.manual("left");
    final Child<Integer> right = Child.manual("right");

    Future<Either<String, Integer>> biased() {
      return made(Select.biased(left, right));
    }

    Future<Either<String, Integer>> fair(long seed) {
      return made(Select.fair(new Random(seed), left, right));
    }
  }

  @Check("select-drops-loser")
  void selectDropsLoser() {
    Pair one = new Pair();
    leftWins(one, one.biased());
    Pair two = new Pair();
    rightWins(two, two.biased());
    for (long seed = 0; seed < 8; seed++) {
      Pair three = new Pair();
      leftWins(three, three.fair(seed));
      Pair four = new Pair();
      rightWins(four, four.fair(seed));
    }
    givenUp();
    panicked();
  }

  private void leftWins(Pair pair, Future<Either<String, Integer>> select) {
    asksBoth(pair, select);
    pair.left.complete("tea");
    answers(new Either.Left<>("tea"), select);
    drops(1, pair.right, "loser");
    drops(0, pair.left, "winner");
  }

  private void rightWins(Pair pair, Future<Either<String, Integer>> select) {
    asksBoth(pair, select);
    pair.right.complete(7);
    answers(new Either.Right<>(7), select);
    drops(1, pair.left, "loser");
    drops(0, pair.right, "winner");
  }

  private void asksBoth(Pair pair, Future<Either<String, Integer>> select) {
    Expect.equal(0, pair.left.polls() + pair.right.polls(), "polled-early");
    Expect.pending(poll(task, select), "ready-early");
    Expect.that(pair.left.polls() > 0, 1, 0, "not-asked", "left");
    Expect.that(pair.right.polls() > 0, 1, 0, "not-asked", "right");
  }

  private void answers(Either<String, Integer> expected, Future<Either<String, Integer>> select) {
    Either<String, Integer> seen = Expect.ready(poll(task, select), "still-pending");
    Expect.equal(expected, seen, "wrong-value", expected, seen);
  }

  private void givenUp() {
    Pair polled = new Pair();
    Future<Either<String, Integer>> select = polled.biased();
    poll(task, select);
    select.drop();
    drops(1, polled.left, "drop-lost");
    drops(1, polled.right, "drop-lost");
    Pair unpolled = new Pair();
    unpolled.fair(SEED).drop();
    drops(1, unpolled.left, "drop-lost");
    drops(1, unpolled.right, "drop-lost");
  }

  /** A panic of one ends the race; its owner then drops it, and so the other one. */
  private void panicked() {
    Pair pair = new Pair();
    Future<Either<String, Integer>> select = pair.biased();
    poll(task, select);
    pair.left.panic(new IllegalArgumentException("left"));
    Expect.throwing(IllegalArgumentException.class, () -> task.poll(select), "panic-swallowed");
    select.drop();
    drops(1, pair.right, "after-panic");
  }

  @Check("select-both-ready")
  void selectBothReady() {
    Child<String> left = Child.ready("left", "tea");
    Child<Integer> right = Child.ready("right", 7);
    answers(new Either.Left<>("tea"), made(Select.biased(left, right)));
    onlyOneWasAsked(left, right);
    for (long seed = 0; seed < 8; seed++) {
      Child<String> a = Child.ready("left", "tea");
      Child<Integer> b = Child.ready("right", 7);
      Expect.ready(poll(task, made(Select.fair(new Random(seed), a, b))), "still-pending");
      if (a.polls() > 0) onlyOneWasAsked(a, b);
      else onlyOneWasAsked(b, a);
    }
  }

  private static void onlyOneWasAsked(Child<?> winner, Child<?> loser) {
    Expect.equal(1, winner.polls(), "polled-twice", winner.polls());
    Expect.equal(0, loser.polls(), "thrown-away");
    drops(1, loser, "loser");
  }

  @Check("select-fair")
  void selectFair() {
    List<String> winners = winners(SEED);
    half(count(winners), "unfair");
    Expect.that(winners.equals(winners(SEED)), "=", "≠", "not-repeatable", SEED);
    Expect.that(!winners.equals(winners(OTHER_SEED)), "≠", "=", "ignores-r");
    drawsAtEachPoll();
  }

  /** Who won, of pairs that were always ready, all on one generator. */
  private List<String> winners(long seed) {
    Random random = new Random(seed);
    List<String> winners = new ArrayList<>();
    for (int n = 0; n < ROUNDS; n++) {
      Future<Either<String, Integer>> select =
          Select.fair(random, Child.ready("left", "l"), Child.ready("right", 1));
      Either<String, Integer> winner = Expect.ready(poll(task, made(select)), "still-pending");
      winners.add(winner instanceof Either.Left ? "left" : "right");
    }
    return winners;
  }

  private static int count(List<String> names) {
    return (int) names.stream().filter("left"::equals).count();
  }

  /** One race that goes on for long: the order is drawn again each time. */
  private void drawsAtEachPoll() {
    Trace polls = new Trace();
    Future<Either<String, Integer>> select =
        made(
            Select.fair(new Random(SEED), Child.noted("left", polls), Child.noted("right", polls)));
    List<String> firsts = new ArrayList<>();
    for (int n = 0; n < ROUNDS; n++) {
      int before = polls.events().size();
      Poll<Either<String, Integer>> poll = poll(task, select);
      Expect.pending(poll, "ready-early");
      Expect.that(polls.events().size() > before, 2, 0, "not-asked", "left");
      firsts.add(polls.events().get(before));
    }
    half(count(firsts), "drawn-once");
  }

  private static void half(int left, String why) {
    boolean holds = left >= 0.4 * ROUNDS && left <= 0.6 * ROUNDS;
    Expect.that(holds, "400 … 600", left, why, left, ROUNDS);
  }
}
