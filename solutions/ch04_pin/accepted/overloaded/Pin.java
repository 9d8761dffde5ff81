package ch04_pin;

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

  /** A pin of what is pinned already. */
  public static <M extends Layout> Pin<M> of(Pin<M> pin) {
    return pin;
  }

  /** Straight from the owner, who keeps it: for Unpin types only. */
  public static <M extends Layout & Unpin> Pin<M> of(Owned<M> owner) {
    return new Pin<>(owner.borrow());
  }

  public static <M extends Layout & Unpin> long getMut(Pin<M> pin, int word) {
    return pin.place.get(word);
  }

  public boolean isAt(Mut<M> other) {
    return place.mem() == other.mem() && place.base() == other.base();
  }

  Mut<M> uncheckedMut() {
    return place;
  }
}
