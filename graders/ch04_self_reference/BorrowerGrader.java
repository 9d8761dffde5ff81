package grade.ch04_self_reference;

import static grade.ch04_self_reference.Machine.PLAIN;
import static grade.ch04_self_reference.Machine.WIDE;

import ch04_self_reference.Predict;
import ch04_self_reference.Predict.Fate;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.mem.Mem;
import learn.kit.test.ProbeWaker;

final class BorrowerGrader {
  private final Mem mem = Mem.create();

  @Check("runs-in-place")
  void runsInPlace() {
    for (Machine machine : Machine.all()) {
      ProbeWaker task = new ProbeWaker();
      Expect.pending(machine.poll(task), "early");
      Expect.that(task.wakes() > 0, 1, 0, "no-wake");
      long seen = Expect.ready(machine.poll(task), "still-pending");
      long wanted = machine.answer();
      Expect.equal(wanted, seen, "wrong-value", machine.shown(), machine.i(), wanted, seen);
    }
    takesTurns();
  }

  private void takesTurns() {
    Machine a = Machine.create(mem, 0, PLAIN);
    Machine b = Machine.create(mem, 2, WIDE);
    a.poll();
    b.poll();
    answers(a, "shared");
    answers(b, "shared");
  }

  private static void answers(Machine machine, String otherwise) {
    long seen = Expect.ready(machine.poll(), "still-pending");
    Expect.equal(machine.answer(), seen, otherwise, machine.answer(), seen);
  }

  @Check("really-self-referential")
  void reallySelfReferential() {
    for (Machine machine : Machine.all()) {
      machine.poll();
      boolean found = machine.words().stream().anyMatch(machine::isInside);
      Expect.that(found, addresses(machine), machine.words(), "no-address");
    }
  }

  private static String addresses(Machine machine) {
    int first = machine.owner().borrow().base();
    int last = first + machine.words().size() - 1;
    return "%d … %d (%#x … %#x)".formatted(first, last, first, last);
  }

  @Check("breaks-when-moved")
  void breaksWhenMoved() {
    for (Machine machine : Machine.all()) {
      machine.poll();
      Machine moved = machine.moved();
      Expect.fault("dangling-pointer", moved::poll, "survived");
    }
  }

  /** First what becomes of the machine, then whether that was foreseen. */
  @Check("predictions")
  void predictions() throws Exception {
    Expect.noFault(this::movesBeforeTheFirstPoll, "address-too-early");
    Machine a = Machine.create(mem, 1, PLAIN);
    Machine b = Machine.create(mem, 2, WIDE);
    long seen = Expect.noFault(() -> swapped(a, b), "swap-dangled");
    movesAfterReady();
    foreseen(b.answer(), seen);
  }

  private static void foreseen(long wanted, long seen) {
    Expect.equal(Fate.FINE, Predict.movedBeforeFirstPoll(), "before");
    Expect.equal(Fate.DANGLES, Predict.movedBetweenPolls(), "between");
    Expect.equal(Fate.WRONG_VALUE, Predict.swappedBetweenPolls(), "swapped", wanted, seen);
    Expect.equal(Fate.FINE, Predict.movedAfterReady(), "after");
  }

  private Machine movesBeforeTheFirstPoll() {
    Machine machine = Machine.create(mem, 1, PLAIN).moved();
    Expect.pending(machine.poll(), "wrong-after-early-move", machine.answer(), "Ready");
    long seen = Expect.ready(machine.poll(), "wrong-after-early-move", machine.answer(), "Pending");
    Expect.equal(machine.answer(), seen, "wrong-after-early-move", machine.answer(), seen);
    return machine;
  }

  /** What b answers from a's place. */
  private long swapped(Machine a, Machine b) {
    a.poll();
    b.poll();
    mem.swap(a.owner().borrow(), b.owner().borrow());
    long bInPlaceOfA = Expect.ready(a.poll(), "swap-no-answer");
    long aInPlaceOfB = Expect.ready(b.poll(), "swap-no-answer");
    Expect.that(
        bInPlaceOfA != b.answer(), "≠ " + b.answer(), b.answer(), "swap-unharmed", b.answer());
    Expect.that(
        aInPlaceOfB != a.answer(), "≠ " + a.answer(), a.answer(), "swap-unharmed", a.answer());
    return bInPlaceOfA;
  }

  private void movesAfterReady() {
    Machine machine = Machine.create(mem, 0, PLAIN);
    machine.poll();
    machine.poll();
    machine.moved();
  }
}
