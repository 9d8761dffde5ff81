package ch04_pin;

import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

public final class Pin<M extends Layout> {
  private Mut<M> place;

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
    // The pointer is turned to the new value; the place it pointed to stays as it was.
    pin.place = value.leak();
  }

  public long get(int word) {
    return place.get(word);
  }

  Mut<M> uncheckedMut() {
    return place;
  }
}
