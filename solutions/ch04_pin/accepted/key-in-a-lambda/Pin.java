package ch04_pin;

import java.util.function.Supplier;
import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

public final class Pin<M extends Layout> {
  private final Supplier<Mut<M>> key;

  private Pin(Supplier<Mut<M>> key) {
    this.key = key;
  }

  public static <M extends Layout> Pin<M> boxed(Owned<M> owner) {
    Mut<M> place = owner.leak();
    return new Pin<>(() -> place);
  }

  public static <M extends Layout & Unpin> Pin<M> of(Mut<M> place) {
    return new Pin<>(() -> place);
  }

  public static <M extends Layout & Unpin> Mut<M> getMut(Pin<M> pin) {
    return pin.key.get();
  }

  public static <M extends Layout> void set(Pin<M> pin, Owned<M> value) {
    Mut<M> place = pin.uncheckedMut();
    place.mem().write(place, value);
  }

  public long get(int word) {
    return key.get().get(word);
  }

  Mut<M> uncheckedMut() {
    return key.get();
  }
}
