package ch04_pin;

import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

public final class Pin<M extends Layout> {
  /** Box or reference: who owns what is inside. */
  private sealed interface Place<M extends Layout> {
    record Box<M extends Layout>(Owned<M> owner) implements Place<M> {}

    record Ref<M extends Layout>(Mut<M> mut) implements Place<M> {}
  }

  private final Place<M> place;

  private Pin(Place<M> place) {
    this.place = place;
  }

  public static <M extends Layout> Pin<M> boxed(Owned<M> owner) {
    return new Pin<>(new Place.Box<>(owner.move()));
  }

  public static <M extends Layout & Unpin> Pin<M> of(Mut<M> place) {
    return new Pin<>(new Place.Ref<>(place));
  }

  public static <M extends Layout & Unpin> Mut<M> getMut(Pin<M> pin) {
    return pin.uncheckedMut();
  }

  public static <M extends Layout> void set(Pin<M> pin, Owned<M> value) {
    Mut<M> mut = pin.uncheckedMut();
    mut.mem().write(mut, value);
  }

  public long get(int word) {
    return uncheckedMut().get(word);
  }

  Mut<M> uncheckedMut() {
    return switch (place) {
      case Place.Box<M>(Owned<M> owner) -> owner.borrow();
      case Place.Ref<M>(Mut<M> mut) -> mut;
    };
  }
}
