package learn.hook.model.sync;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;

/** The count is the JDK's own; only the waiting is ours. */
@ModelOf(CountDownLatch.class)
public class CountDownLatchModel extends CountDownLatch {
  public CountDownLatchModel(int count) {
    super(count);
  }

  @Override
  public void await() throws InterruptedException {
    if (Control.isActive()) await(Limited.NEVER);
    else super.await();
  }

  @Override
  public boolean await(long time, TimeUnit unit) throws InterruptedException {
    return Control.isActive() ? await(unit.toNanos(time)) : super.await(time, unit);
  }

  private boolean await(long nanos) throws InterruptedException {
    Control.checkInterrupt();
    Control.point("await", this);
    boolean open =
        Limited.await(Wait.on(Wait.Kind.LATCH, this), nanos, () -> super.getCount() == 0)
            == Woken.READY;
    Control.observe(this);
    return open;
  }

  @Override
  public void countDown() {
    if (Control.isActive()) {
      Control.point("count-down", this);
      Control.release(this);
    }
    super.countDown();
  }

  @Override
  public long getCount() {
    return Control.isActive()
        ? OneStep.looks("get-count", this, super::getCount)
        : super.getCount();
  }
}
