package learn.hook.model.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.model.map.Stepping;
import learn.hook.run.Control;
import org.jspecify.annotations.Nullable;

/** Elements lie in the JDK's own queue; only the waiting is ours. */
@ModelOf(PriorityBlockingQueue.class)
public class PriorityBlockingQueueModel<E> extends PriorityBlockingQueue<E> implements Feed {
  private static final long serialVersionUID = 1L;

  public PriorityBlockingQueueModel() {}

  public PriorityBlockingQueueModel(int capacity) {
    super(capacity);
  }

  public PriorityBlockingQueueModel(int capacity, @Nullable Comparator<? super E> order) {
    super(capacity, order);
  }

  public PriorityBlockingQueueModel(Collection<? extends E> elements) {
    super(elements);
  }

  @Override
  public void put(E element) {
    offer(element);
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) {
    return offer(element);
  }

  @Override
  public boolean offer(E element) {
    return Control.isActive()
        ? OneStep.changes("offer", this, () -> super.offer(element), added -> added)
        : super.offer(element);
  }

  @Override
  public boolean add(E element) {
    return offer(element);
  }

  @Override
  public E take() throws InterruptedException {
    return Control.isActive() ? Handing.take(this, this::isFed, super::poll) : super.take();
  }

  @Override
  public @Nullable E poll(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive()
        ? Handing.within(this, unit.toNanos(time), "poll", this::isFed, super::poll)
        : super.poll(time, unit);
  }

  @Override
  public @Nullable E poll() {
    return Control.isActive()
        ? OneStep.<@Nullable E>changes("poll", this, super::poll, element -> element != null)
        : super.poll();
  }

  @Override
  public @Nullable E peek() {
    return Control.isActive()
        ? OneStep.<@Nullable E>looks("peek", this, super::peek)
        : super.peek();
  }

  @Override
  public int size() {
    return Control.isActive() ? OneStep.looks("size", this, super::size) : super.size();
  }

  @Override
  public boolean isEmpty() {
    return Control.isActive()
        ? OneStep.looks("is-empty", this, () -> super.size() == 0)
        : super.isEmpty();
  }

  @Override
  public boolean contains(@Nullable Object element) {
    return Control.isActive()
        ? OneStep.looks("contains", this, () -> super.contains(element))
        : super.contains(element);
  }

  @Override
  public boolean remove(@Nullable Object element) {
    return Control.isActive()
        ? OneStep.changes("remove", this, () -> super.remove(element), removed -> removed)
        : super.remove(element);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    return Control.isActive()
        ? OneStep.changes("remove", this, () -> super.removeIf(filter), removed -> removed)
        : super.removeIf(filter);
  }

  @Override
  public boolean removeAll(Collection<?> elements) {
    return Control.isActive()
        ? OneStep.changes("remove", this, () -> super.removeAll(elements), removed -> removed)
        : super.removeAll(elements);
  }

  @Override
  public boolean retainAll(Collection<?> elements) {
    return Control.isActive()
        ? OneStep.changes("remove", this, () -> super.retainAll(elements), removed -> removed)
        : super.retainAll(elements);
  }

  @Override
  public void clear() {
    if (Control.isActive()) OneStep.changes("clear", this, super::clear);
    else super.clear();
  }

  @Override
  public int drainTo(Collection<? super E> into) {
    return Control.isActive()
        ? OneStep.changes("drain", this, () -> super.drainTo(into), count -> count > 0)
        : super.drainTo(into);
  }

  @Override
  public int drainTo(Collection<? super E> into, int most) {
    return Control.isActive()
        ? OneStep.changes("drain", this, () -> super.drainTo(into, most), count -> count > 0)
        : super.drainTo(into, most);
  }

  @Override
  public void forEach(Consumer<? super E> action) {
    if (Control.isActive()) new ArrayList<>(this).forEach(action);
    else super.forEach(action);
  }

  @Override
  public Object[] toArray() {
    return Control.isActive() ? OneStep.looks("iterate", this, super::toArray) : super.toArray();
  }

  @Override
  public <T> T[] toArray(T[] into) {
    return Control.isActive()
        ? OneStep.looks("iterate", this, () -> super.toArray(into))
        : super.toArray(into);
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
    return Control.isActive() ? OneStep.looks("iterate", this, super::toString) : super.toString();
  }

  @Override
  public boolean isFed() {
    return super.size() > 0;
  }

  @Override
  public @Nullable Object next() {
    return Handing.<E>removed(this, super::poll);
  }

  @Override
  @SuppressWarnings("unchecked") // a pool's queue holds what the pool puts in
  public boolean give(Object element) {
    return OneStep.changed(this, () -> super.offer((E) element), added -> added);
  }
}
