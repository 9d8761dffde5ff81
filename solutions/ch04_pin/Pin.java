package ch04_pin;

import learn.kit.mem.Layout;
import learn.kit.mem.Mut;
import learn.kit.mem.Owned;
import learn.kit.mem.Unpin;

/**
 * A pointer to a value that does not move any more.
 *
 * <p>Nothing happens to memory when a value is pinned. What changes is who holds what:
 *
 * <pre>
 *   handle                        can move the value?     after boxed()
 *   Owned                         yes: move()             spent
 *   Mut                           yes: swap(), write()    in here, private
 *   Pin                           no                      everybody's
 * </pre>
 *
 * <p>So "will not move" is a fact about the program text, checked by the compiler: there is no
 * expression outside this package with which a pinned value could be moved. Unless its type has
 * said that it does not care.
 */
public final class Pin<M extends Layout> {
  // The one handle that is left. Private, so that all ways to it stand in this file; each of them
  // has to be argued for.
  private final Mut<M> place;

  // Private as well: a public constructor would be Pin.of without its bound.
  private Pin(Mut<M> place) {
    this.place = place;
  }

  /**
   * Pins a value of any type, {@code Box::pin}.
   *
   * <p>leak() and not borrow(): the owner is spent, so what is in here is the last handle. That is
   * why no bound is needed.
   */
  public static <M extends Layout> Pin<M> boxed(Owned<M> owner) {
    return new Pin<>(owner.leak());
  }

  /**
   * Pins a value that somebody else still owns, {@code Pin::new}. He may move it when we are gone,
   * and that must not matter: hence the bound.
   */
  public static <M extends Layout & Unpin> Pin<M> of(Mut<M> place) {
    return new Pin<>(place);
  }

  /**
   * Gives the handle back, {@code Pin::get_mut}.
   *
   * <p>Static, because in Java a method of the class would exist for every M. Rust writes {@code
   * impl<T: Unpin> Pin<&mut T>}: a block of methods with a bound of its own.
   */
  public static <M extends Layout & Unpin> Mut<M> getMut(Pin<M> pin) {
    return pin.place;
  }

  /**
   * Overwrites the value where it lies, {@code Pin::set}.
   *
   * <p>Legal for every type. The old value is not moved, it ends; and the new one cannot have
   * pointed into itself yet, for whoever owns it was able to move it until now. No handle gets out.
   */
  public static <M extends Layout> void set(Pin<M> pin, Owned<M> value) {
    pin.place.mem().write(pin.place, value);
  }

  /** Reading moves nothing, {@code Pin::as_ref}. */
  public long get(int word) {
    return place.get(word);
  }

  /**
   * {@code get_unchecked_mut}, which is unsafe in Rust: the caller promises what the compiler
   * cannot see, that nothing is moved out through the handle. Package-private is Java's nearest
   * word for it: only the poll methods beside this file can make that promise.
   */
  Mut<M> uncheckedMut() {
    return place;
  }
}
