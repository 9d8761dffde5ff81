package learn.harness;

import java.util.Optional;

/** Heap set aside at the start, so that an exhausted one can still be told. */
final class Ballast {
  private static final int BYTES = 3 << 20;

  private byte[] reserve = new byte[BYTES];

  /** Gives the reserve up if it is needed. */
  void drop(Optional<Throwable> thrown) {
    if (thrown.filter(t -> t instanceof OutOfMemoryError).isPresent()) reserve = new byte[0];
  }

  int left() {
    return reserve.length;
  }
}
