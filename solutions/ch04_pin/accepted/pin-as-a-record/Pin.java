package ch04_pin;

import learn.kit.mem.Layout;
import learn.kit.mem.Mem;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

/**
 * A record of what may be known: where it is. The handle is behind a type without a public face.
 */
public record Pin<M extends Layout>(Inside<M> inside) {
  static final class Inside<M extends Layout> {
    private final Mut<M> mut;

    private Inside(Mut<M> mut) {
      this.mut = mut;
    }
  }

  public static <N extends Layout> Pin<N> boxed(Owned<N> owner) {
    return new Pin<>(new Inside<>(owner.leak()));
  }

  public static <N extends Unpin & Layout> Pin<N> of(Mut<N> place) {
    return new Pin<>(new Inside<>(place));
  }

  public static <N extends Layout & Unpin> Mut<N> getMut(Pin<N> pin) {
    return pin.inside().mut;
  }

  public static <N extends Layout> void set(Pin<N> pin, Owned<N> value) {
    Mem mem = pin.uncheckedMut().mem();
    mem.write(pin.uncheckedMut(), value);
  }

  public long get(int word) {
    return inside.mut.get(word);
  }

  Mut<M> uncheckedMut() {
    return inside.mut;
  }
}
