package learn.hook.order;

import org.jspecify.annotations.Nullable;

/** Every shared place of a schedule, by identity of its object and a number inside it. */
public final class Memory {
  private static final int FIRST = 64;
  private @Nullable Cell[] table = new @Nullable Cell[FIRST];
  private int size;

  /** The cell of a place; a new one when nobody has been there. */
  public Cell cell(Object owner, int part) {
    int mask = table.length - 1;
    int at = hash(owner, part) & mask;
    for (Cell each = table[at]; each != null; each = table[at]) {
      if (each.owner == owner && each.part == part) return each;
      at = at + 1 & mask;
    }
    if (size * 2 > mask) {
      grow();
      return cell(owner, part);
    }
    Cell made = new Cell(owner, part, size++);
    table[at] = made;
    return made;
  }

  private void grow() {
    @Nullable Cell[] old = table;
    table = new @Nullable Cell[old.length * 2];
    int mask = table.length - 1;
    for (Cell each : old) {
      if (each == null) continue;
      int at = hash(each.owner, each.part) & mask;
      while (table[at] != null) at = at + 1 & mask;
      table[at] = each;
    }
  }

  private static int hash(Object owner, int part) {
    int bits = (System.identityHashCode(owner) * 31 + part) * 0x9E3779B9;
    return bits >>> 7;
  }
}
