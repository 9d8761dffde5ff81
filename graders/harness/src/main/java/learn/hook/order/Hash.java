package learn.hook.order;

/** A 64-bit mixer (the finaliser of SplitMix64): histories are compared by hash alone. */
public final class Hash {
  private Hash() {}

  /** A hash of all bits. */
  public static long mix(long bits) {
    long z = bits + 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
