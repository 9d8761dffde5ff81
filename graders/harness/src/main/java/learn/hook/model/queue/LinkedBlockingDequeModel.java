package learn.hook.model.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.model.map.Stepping;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** Elements lie in the JDK's own queue; only the waiting is ours. */
@ModelOf(LinkedBlockingDeque.class)
public class LinkedBlockingDequeModel<E> extends LinkedBlockingDeque<E> implements Feed {
  private static final long serialVersionUID = 1L;

  public LinkedBlockingDequeModel() {}

  public LinkedBlockingDequeModel(int capacity) {
    super(capacity);
  }

  public LinkedBlockingDequeModel(Collection<? extends E> elements) {
    super(elements);
  }

  @Override
  public int size() {
    return OneStep.looks("size", this, super::size);
  }

  @Override
  public boolean isEmpty() {
    return OneStep.looks("is-empty", this, () -> super.size() == 0);
  }

  @Override
  public int remainingCapacity() {
    return OneStep.looks("remaining-capacity", this, super::remainingCapacity);
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return OneStep.looks("contains", this, () -> super.contains(element));
  }

  @Override
  public boolean addAll(Collection<? extends E> elements) {
    return OneStep.changes("add", this, () -> super.addAll(elements), added -> added);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return OneStep.changes("remove", this, () -> super.removeIf(filter), removed -> removed);
  }

  @Override
  public boolean removeAll(Collection<?> elements) {
    return OneStep.changes("remove", this, () -> super.removeAll(elements), removed -> removed);
  }

  @Override
  public boolean retainAll(Collection<?> elements) {
    return OneStep.changes("remove", this, () -> super.retainAll(elements), removed -> removed);
  }

  @Override
  public void clear() {
    OneStep.changes("clear", this, super::clear);
  }

  @Override
  public int drainTo(Collection<? super E> into) {
    return OneStep.changes("drain", this, () -> super.drainTo(into), count -> count > 0);
  }

  @Override
  public int drainTo(Collection<? super E> into, int most) {
    return OneStep.changes("drain", this, () -> super.drainTo(into, most), count -> count > 0);
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    if (Control.isActive()) new ArrayList<>(this).forEach(action);
    else super.forEach(action);
  }

  @Override
  public Object[] toArray() {
    return OneStep.looks("iterate", this, super::toArray);
  }

  @Override
  public <T> T[] toArray(T[] into) {
    return OneStep.looks("iterate", this, () -> super.toArray(into));
  }

  @Override
  public Iterator<E> iterator() {
    return Control.isActive() ? Stepping.over(this, super.iterator()) : super.iterator();
  }

  @Override
  public Spliterator<E> spliterator() {
    return Control.isActive()
        ? Spliterators.spliteratorUnknownSize(iterator(), 0)
        : super.spliterator();
  }

  @Override
  public String toString() {
    return OneStep.looks("iterate", this, super::toString);
  }

  @Override
  public boolean isFed() {
    return super.size() > 0;
  }

  @Override
  public @Nullable Object next() {
    return Handing.<E>removed(this, super::pollFirst);
  }

  @Override
  @SuppressWarnings("unchecked") // a pool's queue holds what the pool puts in
  public boolean give(Object element) {
    return OneStep.changed(this, () -> super.offerLast((E) element), added -> added);
  }

  @Override
  public void putFirst(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    if (Control.isActive())
      Handing.patientPut(this, this::hasRoom, () -> super.offerFirst(element));
    else super.putFirst(element);
  }

  @Override
  public boolean offerFirst(E element) {
    return OneStep.changes("offer", this, () -> super.offerFirst(element), added -> added);
  }

  @Override
  public boolean offerFirst(E element, long time, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(element);
    return Control.isActive()
        ? Handing.within(this, unit.toNanos(time), this::hasRoom, () -> super.offerFirst(element))
        : super.offerFirst(element, time, unit);
  }

  @Override
  public E takeFirst() throws InterruptedException {
    return Control.isActive()
        ? Handing.patientTake(this, this::isFed, super::pollFirst)
        : super.takeFirst();
  }

  @Override
  public @Nullable E pollFirst(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive()
        ? Handing.within(this, unit.toNanos(time), "poll", this::isFed, super::pollFirst)
        : super.pollFirst(time, unit);
  }

  @Override
  public @Nullable E pollFirst() {
    return OneStep.<@Nullable E>changes("poll", this, super::pollFirst, element -> element != null);
  }

  @Override
  public @Nullable E peekFirst() {
    return OneStep.<@Nullable E>looks("peek", this, super::peekFirst);
  }

  @Override
  public void putLast(E element) throws InterruptedException {
    Objects.requireNonNull(element);
    if (Control.isActive()) Handing.patientPut(this, this::hasRoom, () -> super.offerLast(element));
    else super.putLast(element);
  }

  @Override
  public boolean offerLast(E element) {
    return OneStep.changes("offer", this, () -> super.offerLast(element), added -> added);
  }

  @Override
  public boolean offerLast(E element, long time, TimeUnit unit) throws InterruptedException {
    Objects.requireNonNull(element);
    return Control.isActive()
        ? Handing.within(this, unit.toNanos(time), this::hasRoom, () -> super.offerLast(element))
        : super.offerLast(element, time, unit);
  }

  @Override
  public E takeLast() throws InterruptedException {
    return Control.isActive()
        ? Handing.patientTake(this, this::isFed, super::pollLast)
        : super.takeLast();
  }

  @Override
  public @Nullable E pollLast(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive()
        ? Handing.within(this, unit.toNanos(time), "poll", this::isFed, super::pollLast)
        : super.pollLast(time, unit);
  }

  @Override
  public @Nullable E pollLast() {
    return OneStep.<@Nullable E>changes("poll", this, super::pollLast, element -> element != null);
  }

  @Override
  public @Nullable E peekLast() {
    return OneStep.<@Nullable E>looks("peek", this, super::peekLast);
  }

  @Override
  public boolean removeFirstOccurrence(@Nullable Object element) {
    return OneStep.changes(
        "remove", this, () -> super.removeFirstOccurrence(element), gone -> gone);
  }

  @Override
  public boolean removeLastOccurrence(@Nullable Object element) {
    return OneStep.changes("remove", this, () -> super.removeLastOccurrence(element), gone -> gone);
  }

  @Override
  public Iterator<E> descendingIterator() {
    return Control.isActive()
        ? Stepping.over(this, super.descendingIterator())
        : super.descendingIterator();
  }

  private boolean hasRoom() {
    return super.remainingCapacity() > 0;
  }
}
