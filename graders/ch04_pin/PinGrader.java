package grade.ch04_pin;

import static grade.ch04_pin.Pinned.PLAIN;

import ch04_pin.Counter;
import ch04_pin.Pin;
import ch04_pin.PinnedBorrower;
import java.util.ArrayList;
import java.util.List;
import learn.grade.Check;
import learn.grade.Expect;
import learn.kit.Poll;
import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;
import learn.kit.test.ProbeWaker;

final class PinGrader {
  private final Mem mem = Mem.create();
  private final ProbeWaker task = new ProbeWaker();

  @Check("owner-is-consumed")
  void ownerIsConsumed() {
    Owned<PinnedBorrower> owner = Pinned.owner(mem, 1, PLAIN);
    Pinned.boxed(owner);
    Expect.fault("use-after-move", owner::move, "owner-moves");
    Expect.fault("use-after-move", owner::borrow, "owner-borrows");
    Owned<Counter> counter = Counter.create(mem, 1);
    Pin.boxed(counter);
    Expect.fault("use-after-move", counter::move, "owner-moves");
  }

  @Check("pinned-runs")
  void pinnedRuns() throws Exception {
    for (Pinned pinned : Pinned.all(mem)) Expect.noFault(() -> runs(pinned), "moved");
  }

  private static Pinned runs(Pinned pinned) {
    ProbeWaker task = new ProbeWaker();
    Expect.pending(Pinned.poll(pinned.pin(), task), "early");
    Expect.that(task.wakes() > 0, 1, 0, "no-wake");
    Expect.that(pinned.holdsAnAddress(), "an address", "none", "no-address");
    Pin<PinnedBorrower> other = pinned.pin();
    List<Pin<PinnedBorrower>> list = new ArrayList<>(List.of(other));
    long seen = Expect.ready(Pinned.poll(list.getFirst(), task), "still-pending");
    Expect.equal(pinned.answer(), seen, "wrong-value", pinned.answer(), seen);
    return pinned;
  }

  @Check("unpin-is-free")
  void unpinIsFree() {
    Owned<Counter> counter = Counter.create(mem, 3);
    for (int n = 0; n < 3; n++) {
      Expect.pending(poll(of(counter.borrow())), "moved");
      counter = counter.move();
    }
    Expect.readyWith(3L, poll(of(counter.borrow())), "moved");
    givesTheSameHandleBack(Counter.create(mem, 4).borrow());
    swaps(of(Counter.create(mem, 5).borrow()), Pin.boxed(Counter.create(mem, 0)));
  }

  private static void givesTheSameHandleBack(Mut<Counter> place) {
    Pin<Counter> pin = of(place);
    Expect.equal(place.base(), out(pin).base(), "other-place", place.base(), out(pin).base());
    for (int word = 0; word < place.type().words(); word++)
      Expect.equal(
          place.get(word), pin.get(word), "other-word", word, place.get(word), pin.get(word));
  }

  private void swaps(Pin<Counter> five, Pin<Counter> none) {
    mem.swap(out(five), out(none));
    Poll<Long> first = poll(five);
    Expect.readyWith(0L, first, "swapped", Poll.ready(0L), first);
    Poll<Long> second = poll(none);
    Expect.pending(second, "swapped", Poll.pending(), second);
  }

  @Check("set-is-legal")
  void setIsLegal() throws Exception {
    for (Pinned pinned : Pinned.all(mem)) Expect.noFault(() -> overwrites(pinned), "moved");
    overwritesThePlace(Counter.create(mem, 7).borrow());
  }

  /** Half-run, then overwritten by one of other data; the pin is the same. */
  private Pinned overwrites(Pinned pinned) {
    pinned.poll();
    Owned<PinnedBorrower> value = Pinned.owner(mem, 0, -11, -22, -33);
    Pinned fresh = new Pinned(pinned.pin(), pinned.words(), new long[] {-11, -22, -33}, 0);
    Pin.set(pinned.pin(), value);
    Expect.pending(fresh.poll(), "old-goes-on");
    long seen = Expect.ready(fresh.poll(), "still-pending");
    Expect.equal(fresh.answer(), seen, "wrong-value", fresh.answer(), seen);
    Expect.fault("use-after-move", value::move, "value-left");
    return fresh;
  }

  private void overwritesThePlace(Mut<Counter> place) {
    Pin<Counter> one = of(place);
    Pin<Counter> other = of(place);
    Owned<Counter> value = Counter.create(mem, 9);
    List<Long> wanted = words(value.borrow());
    Pin.set(one, value);
    List<Long> seen = List.of(other.get(0), other.get(1));
    Expect.equal(wanted, seen, "other-place", wanted, seen);
  }

  private static List<Long> words(Mut<Counter> mut) {
    return List.of(mut.get(0), mut.get(1));
  }

  private Poll<Long> poll(Pin<Counter> pin) {
    return task.poll(cx -> Counter.poll(pin, cx));
  }

  private static <M extends Layout & Unpin> Pin<M> of(Mut<M> place) {
    Pin<M> pin = Pin.of(place);
    Expect.that(pin != null, "Pin", "null", "");
    return pin;
  }

  private static <M extends Layout & Unpin> Mut<M> out(Pin<M> pin) {
    Mut<M> mut = Pin.getMut(pin);
    Expect.that(mut != null, "Mut", "null", "");
    return mut;
  }
}
