package learn.kit.mem;

import java.util.Objects;

/**
 * The right to read and write a value where it lies: {@code &mut}. Enough to {@link Mem#swap} it
 * with another one, too, and that is the whole trouble of this chapter.
 */
public final class Mut<M extends Layout> {
  private final Mem mem;
  private final M type;

  // Where the value lay when it was borrowed. It does not follow a move.
  private final int base;

  Mut(Mem mem, M type, int base) {
    this.mem = mem;
    this.type = type;
    this.base = base;
  }

  /** The value's type. */
  public M type() {
    return type;
  }

  /** The memory it lies in. */
  public Mem mem() {
    return mem;
  }

  /** The address of its first word; that of word {@code n} is {@code base() + n}. */
  public int base() {
    return base;
  }

  /** Reads one of its words; outside of it there is nothing to be had. */
  public long get(int word) {
    return mem.load(base + within(word));
  }

  /** Writes one of its words. */
  public void set(int word, long v) {
    mem.store(base + within(word), v);
  }

  /** Where it looks: {@code Mut at 0x1000}. */
  @Override
  public String toString() {
    return "Mut at " + Mem.hex(base);
  }

  private int within(int word) {
    return Objects.checkIndex(word, type.words());
  }
}
