package learn.hook.order;

/** Vector clocks (Fidge, Mattern): for each lane, how much of it has happened before. */
public final class Clocks {
  private Clocks() {}

  /** Afterwards {@code into} knows what {@code from} knew. */
  public static void join(int[] into, int[] from, int lanes) {
    for (int i = 0; i < lanes; i++) if (from[i] > into[i]) into[i] = from[i];
  }
}
