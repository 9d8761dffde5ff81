package learn.hook.order;

import java.util.Arrays;

/** The set of states a search has reached, each by its 64-bit hash. */
public final class States {
  private long[] table = new long[1 << 10];
  private int size;

  /** False when it was there before. */
  public boolean add(long state) {
    long key = state == 0 ? 1 : state;
    int mask = table.length - 1;
    int at = (int) (key >>> 20) & mask;
    for (; table[at] != 0; at = at + 1 & mask) if (table[at] == key) return false;
    table[at] = key;
    if (++size * 2 > mask) grow();
    return true;
  }

  public int size() {
    return size;
  }

  public void clear() {
    Arrays.fill(table, 0);
    size = 0;
  }

  private void grow() {
    long[] old = table;
    table = new long[old.length * 2];
    int mask = table.length - 1;
    for (long key : old) {
      if (key == 0) continue;
      int at = (int) (key >>> 20) & mask;
      while (table[at] != 0) at = at + 1 & mask;
      table[at] = key;
    }
  }
}
