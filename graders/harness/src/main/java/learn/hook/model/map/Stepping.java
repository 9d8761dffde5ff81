package learn.hook.model.map;

import java.util.Iterator;
import java.util.NoSuchElementException;
import learn.hook.model.OneStep;
import learn.hook.run.Control;

/** A weakly consistent iterator each of whose moves is a step. */
public final class Stepping<E> implements Iterator<E> {
  private final Object over;
  private final Iterator<E> real;

  private Stepping(Object over, Iterator<E> real) {
    this.over = over;
    this.real = real;
  }

  /**
   * @param over the collection whose steps these are
   * @param real what the JDK gave out
   */
  public static <E> Iterator<E> over(Object over, Iterator<E> real) {
    return new Stepping<>(over, real);
  }

  // The JDK's iterators have their next element in hand: asking for it is no step.
  @Override
  public boolean hasNext() {
    return real.hasNext();
  }

  @Override
  public E next() {
    if (!Control.isActive()) return real.next();
    if (!real.hasNext()) throw new NoSuchElementException();
    return OneStep.looks("next", over, real::next);
  }

  @Override
  public void remove() {
    if (Control.isActive()) OneStep.changes("remove", over, real::remove);
    else real.remove();
  }
}
