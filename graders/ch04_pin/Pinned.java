package grade.ch04_pin;

import ch04_pin.Pin;
import ch04_pin.PinnedBorrower;
import java.util.List;
import java.util.stream.IntStream;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.mem.Mem;
import learn.kit.mem.Owned;
import learn.kit.test.ProbeWaker;

/** A pinned borrower, and what it was made from. */
record Pinned(Pin<PinnedBorrower> pin, int words, long[] data, int i) {
  // Addresses are small: none of these can be mistaken for one.
  static final long[] PLAIN = {1_000_000_001L, 1_000_000_002L, 1_000_000_003L};
  static final long[] WIDE = {9_000_000_000L, 0, -7_000_000};
  private static final long FIRST_ADDRESS = 0x1000;
  private static final long LAST_ADDRESS = 0xfff_ffff;

  static Pinned create(Mem mem, int i, long... data) {
    Owned<PinnedBorrower> owner = owner(mem, i, data);
    int words = owner.borrow().type().words();
    return new Pinned(boxed(owner), words, data, i);
  }

  static Owned<PinnedBorrower> owner(Mem mem, int i, long... data) {
    Owned<PinnedBorrower> owner = PinnedBorrower.create(mem, data[0], data[1], data[2], i);
    Expect.that(owner != null, "Owned", "null", "");
    return owner;
  }

  static Pin<PinnedBorrower> boxed(Owned<PinnedBorrower> owner) {
    Pin<PinnedBorrower> pin = Pin.boxed(owner);
    Expect.that(pin != null, "Pin", "null", "");
    return pin;
  }

  /** One for each element of each data. */
  static List<Pinned> all(Mem mem) {
    return List.of(PLAIN, WIDE).stream()
        .flatMap(data -> IntStream.range(0, data.length).mapToObj(i -> create(mem, i, data)))
        .toList();
  }

  Poll<Long> poll() {
    return poll(pin, new ProbeWaker());
  }

  static Poll<Long> poll(Pin<PinnedBorrower> pin, ProbeWaker task) {
    return Expect.answered(task.poll(cx -> PinnedBorrower.poll(pin, cx)));
  }

  long answer() {
    return 10 * data[i];
  }

  /** State, index and data are never in the range of addresses. */
  boolean holdsAnAddress() {
    return IntStream.range(0, words)
        .mapToLong(pin::get)
        .anyMatch(word -> FIRST_ADDRESS <= word && word <= LAST_ADDRESS);
  }
}
