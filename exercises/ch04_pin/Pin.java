package ch04_pin;

import learn.kit.Todo;
import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

/**
 * The promise that a value will not move any more. It is kept by handles, not by memory: while the
 * only way to the value is a Pin, nobody has anything to move it with.
 */
public final class Pin<M extends Layout> {
  // The way in. Whoever gets hold of it can swap the value away.
  private final Mut<M> place;

  private Pin(Mut<M> place) {
    this.place = place;
  }

  /** Pins a value of any type; its owner is spent. Mirrors {@code Box::pin}. */
  public static <M extends Layout> Pin<M> boxed(Owned<M> owner) {
    // The owner lends the value. What can it still do afterwards?
    return new Pin<>(owner.borrow());
  }

  /** Pins what does not care, for free. Mirrors {@code Pin::new}. */
  public static <M extends Layout & Unpin> Pin<M> of(Mut<M> place) {
    return new Pin<>(place);
  }

  /** Gives the handle back, for types that do not care. Mirrors {@code Pin::get_mut}. */
  public static <M extends Layout> Mut<M> getMut(Pin<M> pin) {
    // For which M may this be called?
    return pin.place;
  }

  /** Overwrites the value where it lies, and spends the new one. Mirrors {@code Pin::set}. */
  public static <M extends Layout> void set(Pin<M> pin, Owned<M> value) {
    Todo.todo("Pin.set");
  }

  /** Reading moves nothing, so everybody may. */
  public long get(int word) {
    return place.get(word);
  }

  /** "unsafe": for the poll methods of this package, which promise not to move anything. */
  Mut<M> uncheckedMut() {
    return place;
  }
}
