package learn.kit.mem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import learn.kit.Faults;
import org.junit.jupiter.api.Test;

class MemTest {
  private record Pair() implements Layout {
    @Override
    public int words() {
      return 2;
    }
  }

  private static final Pair PAIR = new Pair();

  // Addresses are the same in every run: 0x1000, then two words and a gap further each time.
  private final Mem mem = Mem.create();
  private final Owned<Pair> a = pair(7, 8);

  private Owned<Pair> pair(long first, long second) {
    Owned<Pair> owned = mem.place(PAIR);
    owned.borrow().set(0, first);
    owned.borrow().set(1, second);
    return owned;
  }

  private static List<Long> words(Mut<Pair> mut) {
    return List.of(mut.get(0), mut.get(1));
  }

  @Test
  void a_new_value_is_zeroed_and_has_an_address() {
    Mut<Pair> fresh = mem.place(PAIR).borrow();
    assertEquals(List.of(0L, 0L), words(fresh));
    assertEquals(PAIR, fresh.type());
    assertEquals(mem, fresh.mem());
    assertEquals(0x1000, a.borrow().base());
    assertEquals(0x1102, fresh.base());
  }

  @Test
  void an_address_reads_and_writes_what_lies_there() {
    int second = a.borrow().base() + 1;
    assertEquals(8, mem.load(second));
    mem.store(second, 9);
    assertEquals(List.of(7L, 9L), words(a.borrow()));
  }

  @Test
  void where_nothing_was_placed_nothing_can_be_read() {
    Faults.expect("dangling-pointer", List.of("0x0"), () -> mem.load(0));
    Faults.expect("dangling-pointer", List.of("0xfff"), () -> mem.load(0xfff));
    Faults.expect("dangling-pointer", List.of("0x1002"), () -> mem.store(0x1002, 1));
    Faults.expect("dangling-pointer", List.of("0xffffffff"), () -> mem.load(-1));
  }

  @Test
  void a_move_takes_the_words_along_and_leaves_the_old_ones_dead() {
    Mut<Pair> stale = a.borrow();
    Owned<Pair> b = a.move();
    assertEquals(0x1102, b.borrow().base());
    assertEquals(List.of(7L, 8L), words(b.borrow()));
    Faults.expect("dangling-pointer", List.of("0x1001", "0x1103"), () -> mem.load(0x1001));
    Faults.expect("dangling-pointer", List.of("0x1000", "0x1102"), () -> stale.set(0, 1));
  }

  @Test
  void an_owner_that_gave_its_value_away_is_spent() {
    a.move();
    Faults.expect("use-after-move", List.of("move"), a::move);
    Faults.expect("use-after-move", List.of("borrow"), a::borrow);
    Faults.expect("use-after-move", List.of("leak"), a::leak);
    Faults.expect("use-after-move", List.of("leak"), () -> mem.write(pair(1, 2).borrow(), a));
  }

  @Test
  void handles_say_where_they_look() {
    assertEquals("Mut at 0x1000", a.borrow().toString());
    assertEquals("Owned at 0x1000", a.toString());
    a.leak();
    assertEquals("Owned, spent", a.toString());
  }

  @Test
  void a_leaked_value_stays_alive_and_has_no_owner() {
    Mut<Pair> leaked = a.leak();
    assertEquals(List.of(7L, 8L), words(leaked));
    Faults.expect("use-after-move", List.of("move"), a::move);
  }

  @Test
  void swapped_values_change_places_and_both_places_stay_alive() {
    Owned<Pair> b = pair(1, 2);
    mem.swap(a.borrow(), b.borrow());
    assertEquals(List.of(1L, 2L), words(a.borrow()));
    assertEquals(List.of(7L, 8L), words(b.borrow()));
    mem.swap(a.borrow(), a.borrow());
    assertEquals(List.of(1L, 2L), words(a.borrow()));
  }

  @Test
  void a_write_puts_the_value_where_another_was() {
    Owned<Pair> b = pair(1, 2);
    mem.write(a.borrow(), b);
    assertEquals(List.of(1L, 2L), words(a.borrow()));
    Faults.expect("use-after-move", List.of("borrow"), b::borrow);
    Faults.expect("dangling-pointer", List.of("0x1102", "0x1000"), () -> mem.load(0x1102));
  }

  @Test
  void a_value_has_its_own_words_only() {
    assertThrows(IndexOutOfBoundsException.class, () -> a.borrow().get(2));
    assertThrows(IndexOutOfBoundsException.class, () -> a.borrow().set(-1, 0));
  }
}
