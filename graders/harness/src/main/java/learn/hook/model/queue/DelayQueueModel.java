package learn.hook.model.queue;

import java.util.Collection;
import java.util.Iterator;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.TimeUnit;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.model.map.Stepping;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import org.jspecify.annotations.Nullable;

/** Whether an element is due is asked of the element, as one step with taking it. */
@ModelOf(DelayQueue.class)
public class DelayQueueModel<E extends Delayed> extends DelayQueue<E> {
  // How often something was put in: those who wait for the head look again.
  private int arrivals;

  public DelayQueueModel() {}

  public DelayQueueModel(Collection<? extends E> elements) {
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
  public boolean add(E element) {
    return offer(element);
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
  public String toString() {
    return Control.isActive() ? OneStep.looks("iterate", this, super::toString) : super.toString();
  }

  @Override
  public boolean offer(E element) {
    if (!Control.isActive()) return super.offer(element);
    arrivals++;
    return OneStep.changes("offer", this, () -> super.offer(element));
  }

  @Override
  @SuppressWarnings("NullAway") // without a limit there is an element
  public E take() throws InterruptedException {
    return Control.isActive() ? within(Limited.NEVER) : super.take();
  }

  @Override
  public @Nullable E poll(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive() ? within(unit.toNanos(time)) : super.poll(time, unit);
  }

  private @Nullable E within(long nanos) throws InterruptedException {
    Control.checkInterrupt();
    Control.point("take", this);
    long deadline = nanos == Limited.NEVER ? Wait.NEVER : Control.deadline(nanos);
    @Nullable E due = Handing.removed(this, super::poll);
    while (due == null && nanos > 0 && Control.nanos() < deadline) {
      int seen = arrivals;
      Wait wait = Wait.on(Wait.Kind.QUEUE, this).until(Math.min(deadline, headIsDue()));
      Control.awaitInterruptibly(wait, () -> arrivals != seen);
      due = Handing.removed(this, super::poll);
    }
    Control.saw(due);
    return due;
  }

  private long headIsDue() {
    @Nullable E head = super.peek();
    if (head == null) return Wait.NEVER;
    return Control.deadline(Control.atomically(() -> head.getDelay(TimeUnit.NANOSECONDS)));
  }

  @Override
  public Iterator<E> iterator() {
    return Control.isActive() ? Stepping.over(this, super.iterator()) : super.iterator();
  }
}
