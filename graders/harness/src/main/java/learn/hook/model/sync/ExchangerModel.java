package learn.hook.model.sync;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** Whoever comes first leaves an offer; the second answers it. */
@ModelOf(Exchanger.class)
public class ExchangerModel<V extends @Nullable Object> extends Exchanger<V> {
  private final class Offer {
    final V mine;
    @Nullable V theirs;
    boolean answered;

    Offer(V mine) {
      this.mine = mine;
    }
  }

  private @Nullable Offer open;

  @Override
  public V exchange(V mine) throws InterruptedException {
    if (!Control.isActive()) return super.exchange(mine);
    try {
      return exchange(mine, Limited.NEVER);
    } catch (TimeoutException never) {
      throw new AssertionError(never);
    }
  }

  @Override
  public V exchange(V mine, long time, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    if (!Control.isActive()) return super.exchange(mine, time, unit);
    return exchange(mine, unit.toNanos(time));
  }

  private V exchange(V mine, long nanos) throws InterruptedException, TimeoutException {
    Control.point("exchange", this);
    Offer first = open;
    if (first == null) return offer(new Offer(mine), nanos);
    Control.acquire(this);
    Control.release(this);
    open = null;
    first.theirs = mine;
    first.answered = true;
    Control.saw(first.mine);
    return first.mine;
  }

  @SuppressWarnings("NullAway") // whether what is exchanged may be null, V says
  private V offer(Offer offer, long nanos) throws InterruptedException, TimeoutException {
    Control.release(this);
    open = offer;
    Wait wait = Wait.on(Wait.Kind.OTHER, this);
    try {
      if (Limited.await(wait, nanos, () -> offer.answered) != Woken.READY)
        throw new TimeoutException();
    } finally {
      if (open == offer) withdraw();
    }
    Control.acquire(this);
    Control.saw(offer.theirs);
    return offer.theirs;
  }

  private void withdraw() {
    open = null;
    Control.change(this);
  }
}
