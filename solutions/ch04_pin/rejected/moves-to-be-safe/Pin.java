package ch04_pin;

import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

public final class Pin<M extends Layout> {
  // Kept, and moved to a fresh place at each poll: nobody has an old handle of that one.
  private Owned<M> owner;

  private Pin(Owned<M> owner) {
    this.owner = owner;
  }

  public static <M extends Layout> Pin<M> boxed(Owned<M> owner) {
    return new Pin<>(owner.move());
  }

  public static <M extends Layout & Unpin> Pin<M> of(Mut<M> place) {
    Owned<M> copy = place.mem().place(place.type());
    place.mem().swap(copy.borrow(), place);
    return new Pin<>(copy);
  }

  public static <M extends Layout & Unpin> Mut<M> getMut(Pin<M> pin) {
    return pin.uncheckedMut();
  }

  public static <M extends Layout> void set(Pin<M> pin, Owned<M> value) {
    pin.owner = value.move();
  }

  public long get(int word) {
    return owner.borrow().get(word);
  }

  Mut<M> uncheckedMut() {
    owner = owner.move();
    return owner.borrow();
  }
}
