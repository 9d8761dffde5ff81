package ch04_pin;

import java.util.function.Consumer;
import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

public final class Pin<M extends Layout> {
  private final Mut<M> place;

  private Pin(Mut<M> place) {
    this.place = place;
  }

  public static <M extends Layout> Pin<M> boxed(Owned<M> owner) {
    return new Pin<>(owner.leak());
  }

  public static <M extends Layout & Unpin> Pin<M> of(Mut<M> place) {
    return new Pin<>(place);
  }

  public static <M extends Layout & Unpin> Mut<M> getMut(Pin<M> pin) {
    return pin.place;
  }

  public static <M extends Layout> void set(Pin<M> pin, Owned<M> value) {
    pin.place.mem().write(pin.place, value);
  }

  public long get(int word) {
    return place.get(word);
  }

  // Nothing is returned. But what does f do with what it is given?
  public void update(Consumer<Mut<M>> f) {
    f.accept(place);
  }

  Mut<M> uncheckedMut() {
    return place;
  }
}
