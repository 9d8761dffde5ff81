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
    return OneStep.changes("offer", this, () -> super.offer(element), added -> added);
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
    return OneStep.<@Nullable E>changes("poll", this, super::poll, element -> element != null);
  }

  @Override
  public @Nullable E peek() {
    return OneStep.<@Nullable E>looks("peek", this, super::peek);
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
  public boolean contains(@Nullable Object element) {
    return OneStep.looks("contains", this, () -> super.contains(element));
  }

  @Override
  public boolean remove(@Nullable Object element) {
    return OneStep.changes("remove", this, () -> super.remove(element), removed -> removed);
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
    return Handing.<E>removed(this, super::poll);
  }

  @Override
  @SuppressWarnings("unchecked") // a pool's queue holds what the pool puts in
  public boolean give(Object element) {
    return OneStep.changed(this, () -> super.offer((E) element), added -> added);
  }
}
