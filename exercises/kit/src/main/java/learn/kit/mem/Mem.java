package learn.kit.mem;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import learn.kit.Fault;

/**
 * Numbered words, and the values that live in them. For one thread.
 *
 * <p>No address is ever given out twice. Real allocators do that all the time, and a stale address
 * then reads somebody else's value; here it is always found out, as {@code dangling-pointer}.
 */
public final class Mem {
  // Small numbers such as 0, 1, 2 are never addresses, so they cannot be mistaken for some.
  private static final int FIRST = 0x1000;

  // Nothing lives right behind a value: an address one too far is found out as well.
  private static final int GAP = 0x100;

  /** The words of one value, dead or alive. */
  private static final class Block {
    final long[] words;

    // Where the value went; empty while it is here.
    OptionalInt movedTo = OptionalInt.empty();

    Block(int words) {
      this.words = new long[words];
    }
  }

  // By first address. The dead ones are kept, to tell where their values went.
  private final TreeMap<Integer, Block> blocks = new TreeMap<>();

  private int next = FIRST;

  private Mem() {}

  /** An empty memory; its addresses mean nothing in another one. */
  public static Mem create() {
    return new Mem();
  }

  /** Room for one value of this type, all words 0, and its owner. */
  public <M extends Layout> Owned<M> place(M type) {
    int base = next;
    next += type.words() + GAP;
    blocks.put(base, new Block(type.words()));
    return new Owned<>(this, type, base);
  }

  /** The word at an address. Nobody asks whose it is: an address is only a number. */
  public long load(int addr) {
    Map.Entry<Integer, Block> found = alive(addr);
    return found.getValue().words[addr - found.getKey()];
  }

  /** Overwrites the word at an address. */
  public void store(int addr, long v) {
    Map.Entry<Integer, Block> found = alive(addr);
    found.getValue().words[addr - found.getKey()] = v;
  }

  /**
   * Two values of one type change places, {@code std::mem::swap}. Both places stay alive, so an
   * address into one of them still reads, and finds the other value there.
   */
  public <M extends Layout> void swap(Mut<M> a, Mut<M> b) {
    for (int word = 0; word < a.type().words(); word++) {
      long held = a.get(word);
      a.set(word, b.get(word));
      b.set(word, held);
    }
  }

  /**
   * {@code *place = value}: what was there is gone, the place stays. Spends {@code value}; where it
   * came from is dead afterwards.
   */
  public <M extends Layout> void write(Mut<M> place, Owned<M> value) {
    copy(value.leak(), place);
  }

  /** The words of a value to a new place; the old one is dead afterwards. */
  <M extends Layout> Owned<M> move(Mut<M> from) {
    Owned<M> to = place(from.type());
    copy(from, to.borrow());
    return to;
  }

  private <M extends Layout> void copy(Mut<M> from, Mut<M> to) {
    for (int word = 0; word < from.type().words(); word++) to.set(word, from.get(word));
    from.mem().alive(from.base()).getValue().movedTo = OptionalInt.of(to.base());
  }

  /** The block around an address, with its first address as key. */
  private Map.Entry<Integer, Block> alive(int addr) {
    Map.Entry<Integer, Block> below = blocks.floorEntry(addr);
    if (below == null || addr - below.getKey() >= below.getValue().words.length)
      throw Fault.of("dangling-pointer", "nothing was ever placed at " + hex(addr), hex(addr));
    OptionalInt movedTo = below.getValue().movedTo;
    if (movedTo.isPresent()) throw gone(addr, movedTo.getAsInt() + addr - below.getKey());
    return below;
  }

  private static Fault gone(int addr, int now) {
    return Fault.of(
        "dangling-pointer",
        hex(addr) + " is dead: what stood there has moved to " + hex(now),
        hex(addr),
        hex(now));
  }

  static String hex(int addr) {
    return String.format(Locale.ROOT, "0x%x", addr);
  }
}
