package learn.hook.model.queue;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** Holds nothing: a giver and a taker meet, and whoever comes first waits. */
@ModelOf(SynchronousQueue.class)
public class SynchronousQueueModel<E> extends SynchronousQueue<E> {
  private static final long serialVersionUID = 1L;

  /** Somebody who waits for the other side. */
  private static final class Party<E> {
    @Nullable E element;
    boolean met;

    Party(@Nullable E element) {
      this.element = element;
    }
  }

  private final transient Deque<Party<E>> givers = new ArrayDeque<>();
  private final transient Deque<Party<E>> takers = new ArrayDeque<>();

  public SynchronousQueueModel() {}

  public SynchronousQueueModel(boolean fair) {
    super(fair);
  }

  @Override
  public void put(E element) throws InterruptedException {
    if (!Control.isActive()) {
      super.put(element);
      return;
    }
    Objects.requireNonNull(element);
    // Without a limit an interrupt is looked for at once; with one, only where it has to wait.
    Control.checkInterrupt();
    give(element, Limited.NEVER);
  }

  @Override
  public boolean offer(E element) {
    if (!Control.isActive()) return super.offer(element);
    Objects.requireNonNull(element);
    Control.point("offer", this);
    boolean met = meets(element);
    Control.saw(met);
    return met;
  }

  @Override
  public boolean offer(E element, long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive()
        ? give(element, unit.toNanos(time))
        : super.offer(element, time, unit);
  }

  private boolean give(E element, long nanos) throws InterruptedException {
    Objects.requireNonNull(element);
    Control.point("put", this);
    if (meets(element)) return true;
    Control.release(this);
    return waits(new Party<>(element), givers, nanos);
  }

  /** A taker waits, and gets it. */
  private boolean meets(E element) {
    Party<E> taker = takers.pollFirst();
    if (taker == null) {
      Control.look(this);
      return false;
    }
    Control.release(this);
    taker.element = element;
    taker.met = true;
    return true;
  }

  private boolean waits(Party<E> me, Deque<Party<E>> side, long nanos) throws InterruptedException {
    side.addLast(me);
    Wait wait = Wait.on(Wait.Kind.QUEUE, this);
    try {
      return Limited.await(wait, nanos, () -> me.met) == Woken.READY;
    } finally {
      if (!me.met) side.remove(me);
      Control.acquire(this);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // without a limit there is an element
  public E take() throws InterruptedException {
    if (!Control.isActive()) return super.take();
    Control.checkInterrupt();
    return take(Limited.NEVER);
  }

  @Override
  public @Nullable E poll(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive() ? take(unit.toNanos(time)) : super.poll(time, unit);
  }

  private @Nullable E take(long nanos) throws InterruptedException {
    Control.point("take", this);
    @Nullable E element = met();
    if (element != null) return element;
    Control.change(this);
    Party<E> me = new Party<>(null);
    waits(me, takers, nanos);
    Control.saw(me.element);
    return me.element;
  }

  @Override
  public @Nullable E poll() {
    if (!Control.isActive()) return super.poll();
    Control.point("poll", this);
    return met();
  }

  /** What a waiting giver holds. */
  private @Nullable E met() {
    Party<E> giver = givers.pollFirst();
    if (giver == null) {
      Control.look(this);
      Control.saw(null);
      return null;
    }
    Control.acquire(this);
    Control.release(this);
    giver.met = true;
    Control.saw(giver.element);
    return giver.element;
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
}
