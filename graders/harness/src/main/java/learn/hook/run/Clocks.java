package learn.hook.run;

/** Vector clocks (Fidge, Mattern): for each lane, how much of it has happened before. */
final class Clocks {
  private Clocks() {}

  static void join(int[] into, int[] from, int lanes) {
    for (int i = 0; i < lanes; i++) if (from[i] > into[i]) into[i] = from[i];
  }
}
