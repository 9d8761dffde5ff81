package grade.ch04_self_reference;

import ch04_self_reference.Borrower;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.test.ProbeWaker;

/** A borrower, and what it was made from. */
record Machine(Owned<Borrower> owner, long[] data, int i) {
  // Addresses are small: none of these can be mistaken for one.
  static final long[] PLAIN = {1_000_001, 1_000_002, 1_000_003};
  static final long[] WIDE = {9_000_000_000L, 0, -7_000_000};

  static Machine create(Mem mem, int i, long... data) {
    Owned<Borrower> owner = Borrower.create(mem, data[0], data[1], data[2], i);
    Expect.that(owner != null, "Owned", "null", "");
    return new Machine(owner, data, i);
  }

  /** One for each element of each data. */
  static List<Machine> all() {
    return List.of(PLAIN, WIDE).stream()
        .flatMap(
            data -> IntStream.range(0, data.length).mapToObj(i -> create(Mem.create(), i, data)))
        .toList();
  }

  Machine moved() {
    return new Machine(owner.move(), data, i);
  }

  Poll<Long> poll() {
    return poll(new ProbeWaker());
  }

  Poll<Long> poll(ProbeWaker task) {
    Mut<Borrower> self = owner.borrow();
    return Expect.answered(task.poll(cx -> Borrower.poll(self, cx)));
  }

  long answer() {
    return 10 * data[i];
  }

  List<Long> words() {
    Mut<Borrower> self = owner.borrow();
    return IntStream.range(0, self.type().words()).mapToObj(self::get).toList();
  }

  /** Whether an address falls among its words. */
  boolean isInside(long address) {
    int base = owner.borrow().base();
    return base <= address && address < base + words().size();
  }

  String shown() {
    return Arrays.toString(data);
  }
}
