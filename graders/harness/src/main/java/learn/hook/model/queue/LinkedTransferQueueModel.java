package learn.hook.model.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.model.map.Stepping;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** Elements lie in the JDK's own queue; who has to wait until one is taken is counted here. */
@ModelOf(LinkedTransferQueue.class)
public class LinkedTransferQueueModel<E> extends LinkedTransferQueue<E> {
  private static final long serialVersionUID = 1L;

  /** Stands beside an element; whoever transfers it waits until it is taken. */
  private static final class Ticket {
    boolean taken;
  }

  private final transient List<Ticket> tickets = new ArrayList<>();
  private transient int takers;

  public LinkedTransferQueueModel() {}

  public LinkedTransferQueueModel(Collection<? extends E> elements) {
    super(elements);
    elements.forEach(each -> tickets.add(new Ticket()));
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
  public boolean offer(E element) {
    if (!Control.isActive()) return super.offer(element);
    return OneStep.changes("offer", this, () -> arrives(element, new Ticket()));
  }

  private boolean arrives(E element, Ticket ticket) {
    return super.offer(element) && tickets.add(ticket);
  }

  @Override
  public void transfer(E element) throws InterruptedException {
    if (!Control.isActive()) {
      super.transfer(element);
      return;
    }
    Objects.requireNonNull(element);
    // Without a limit an interrupt is looked for at once; with one, only where it has to wait.
    Control.checkInterrupt();
    transferred(element, Limited.NEVER);
  }

  @Override
  public boolean tryTransfer(E element) {
    if (!Control.isActive()) return super.tryTransfer(element);
    Objects.requireNonNull(element);
    Control.point("try-transfer", this);
    boolean awaited = takers > super.size();
    if (awaited) OneStep.changed(this, () -> arrives(element, new Ticket()), added -> added);
    else Control.look(this);
    Control.saw(awaited);
    return awaited;
  }

  @Override
  public boolean tryTransfer(E element, long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive()
        ? transferred(element, unit.toNanos(time))
        : super.tryTransfer(element, time, unit);
  }

  private boolean transferred(E element, long nanos) throws InterruptedException {
    Objects.requireNonNull(element);
    Control.point("transfer", this);
    boolean awaited = takers > super.size();
    Ticket mine = new Ticket();
    OneStep.changed(this, () -> arrives(element, mine), added -> added);
    if (awaited) return true;
    try {
      Wait wait = Wait.on(Wait.Kind.QUEUE, this);
      return Limited.await(wait, nanos, () -> mine.taken) == Woken.READY;
    } finally {
      if (!mine.taken) withdraw(mine);
    }
  }

  /** The element is taken out again, wherever it stands by now. */
  private void withdraw(Ticket mine) {
    Iterator<E> elements = super.iterator();
    for (int i = tickets.indexOf(mine); i >= 0; i--) elements.next();
    elements.remove();
    tickets.remove(mine);
    Control.change(this);
  }

  @Override
  public boolean hasWaitingConsumer() {
    return Control.isActive()
        ? OneStep.looks("has-waiting-consumer", this, () -> takers > super.size())
        : super.hasWaitingConsumer();
  }

  @Override
  public int getWaitingConsumerCount() {
    return Control.isActive()
        ? OneStep.looks("has-waiting-consumer", this, () -> Math.max(0, takers - super.size()))
        : super.getWaitingConsumerCount();
  }

  @Override
  @SuppressWarnings("NullAway") // without a limit there is an element
  public E take() throws InterruptedException {
    if (!Control.isActive()) return super.take();
    Control.checkInterrupt();
    return taken(Limited.NEVER);
  }

  @Override
  public @Nullable E poll(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive() ? taken(unit.toNanos(time)) : super.poll(time, unit);
  }

  private @Nullable E taken(long nanos) throws InterruptedException {
    Control.point("take", this);
    @Nullable E element = Handing.removed(this, this::leaves);
    return element != null ? element : awaited(nanos);
  }

  private @Nullable E awaited(long nanos) throws InterruptedException {
    takers++;
    try {
      Wait wait = Wait.on(Wait.Kind.QUEUE, this);
      boolean ready = Limited.await(wait, nanos, () -> super.size() > 0) == Woken.READY;
      return ready ? Handing.removed(this, this::leaves) : null;
    } finally {
      takers--;
    }
  }

  @Override
  public @Nullable E poll() {
    return Control.isActive()
        ? OneStep.<@Nullable E>changes("poll", this, this::leaves, element -> element != null)
        : super.poll();
  }

  private @Nullable E leaves() {
    @Nullable E element = super.poll();
    if (element != null) tickets.removeFirst().taken = true;
    return element;
  }

  @Override
  public boolean remove(@Nullable Object element) {
    if (Control.isActive()) throw outOfOrder("remove");
    return super.remove(element);
  }

  @Override
  public boolean removeIf(Predicate<? super E> filter) {
    if (Control.isActive()) throw outOfOrder("removeIf");
    return super.removeIf(filter);
  }

  @Override
  public boolean removeAll(Collection<?> elements) {
    if (Control.isActive()) throw outOfOrder("removeAll");
    return super.removeAll(elements);
  }

  @Override
  public boolean retainAll(Collection<?> elements) {
    if (Control.isActive()) throw outOfOrder("retainAll");
    return super.retainAll(elements);
  }

  private static RuntimeException outOfOrder(String method) {
    return Control.uncontrolled("LinkedTransferQueue." + method);
  }

  @Override
  public void clear() {
    if (!Control.isActive()) {
      super.clear();
      return;
    }
    while (poll() != null) continue;
  }

  @Override
  public int drainTo(Collection<? super E> into) {
    return drainTo(into, Integer.MAX_VALUE);
  }

  @Override
  public int drainTo(Collection<? super E> into, int most) {
    if (!Control.isActive()) return super.drainTo(into, most);
    if (into == this) throw new IllegalArgumentException();
    int moved = 0;
    for (@Nullable E each; moved < most && (each = poll()) != null; moved++) into.add(each);
    return moved;
  }

  @Override
  public Iterator<E> iterator() {
    if (!Control.isActive()) return super.iterator();
    Iterator<E> steps = Stepping.over(this, super.iterator());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return steps.hasNext();
      }

      @Override
      public E next() {
        return steps.next();
      }

      @Override
      public void remove() {
        throw outOfOrder("iterator().remove");
      }
    };
  }
}
