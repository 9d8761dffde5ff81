package learn.kit.mem;

import learn.kit.Fault;

/**
 * The one owner of a value: whoever holds it may move the value, lend it out, or give it up.
 *
 * <p>Rust's compiler knows which names still own something. Here the handle knows it, and using a
 * spent one is the fault {@code use-after-move}:
 *
 * <pre>
 *   mem.place() ──▶ OWNS ──┬── borrow() ──▶ OWNS      a Mut, for as long as nobody moves
 *                          ├── move() ────▶ SPENT     a new owner, a new address
 *                          ├── leak() ────▶ SPENT     a Mut, and no owner any more
 *                          └── mem.write() ▶ SPENT    the value lives on in another place
 * </pre>
 */
public final class Owned<M extends Layout> {
  private final Mem mem;
  private final M type;
  private final int base;

  // True once the value has been given away.
  private boolean spent;

  Owned(Mem mem, M type, int base) {
    this.mem = mem;
    this.type = type;
    this.base = base;
  }

  /** {@code let b = a;}: the value gets a new address and the returned owner; this one is spent. */
  public Owned<M> move() {
    return mem.move(spend("move"));
  }

  /**
   * {@code &mut a}. Good until the value moves; Rust would not let you move it before you are done
   * with the borrow, here the stale {@link Mut} is found out when it is used.
   */
  public Mut<M> borrow() {
    owning("borrow");
    return new Mut<>(mem, type, base);
  }

  /**
   * {@code Box::leak}: gives up owning for good. The value stays where it is as long as the memory
   * does, and since nobody owns it, nobody can move it.
   */
  public Mut<M> leak() {
    return spend("leak");
  }

  /** {@code Owned at 0x1000}, or {@code Owned, spent}. */
  @Override
  public String toString() {
    return spent ? "Owned, spent" : "Owned at " + Mem.hex(base);
  }

  private Mut<M> spend(String operation) {
    owning(operation);
    spent = true;
    return new Mut<>(mem, type, base);
  }

  private void owning(String operation) {
    if (spent)
      throw Fault.of(
          "use-after-move", operation + "() on an owner that has given its value away", operation);
  }
}
