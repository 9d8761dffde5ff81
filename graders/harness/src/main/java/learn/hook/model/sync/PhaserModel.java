package learn.hook.model.sync;

import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import learn.hook.model.Limited;
import learn.hook.model.ModelOf;
import learn.hook.model.OneStep;
import learn.hook.run.Control;
import learn.hook.run.Wait;
import learn.hook.run.Woken;
import org.jspecify.annotations.Nullable;

/** Counting and phases are the JDK's own; only the waiting is ours. */
@ModelOf(Phaser.class)
public class PhaserModel extends Phaser {
  public PhaserModel() {}

  public PhaserModel(int parties) {
    super(parties);
  }

  public PhaserModel(@Nullable Phaser parent) {
    super(parent);
  }

  public PhaserModel(@Nullable Phaser parent, int parties) {
    super(parent, parties);
  }

  @Override
  public int register() {
    return Control.isActive()
        ? OneStep.changes("register", getRoot(), super::register)
        : super.register();
  }

  @Override
  public int bulkRegister(int parties) {
    return Control.isActive()
        ? OneStep.changes("register", getRoot(), () -> super.bulkRegister(parties))
        : super.bulkRegister(parties);
  }

  @Override
  public int arrive() {
    return Control.isActive()
        ? OneStep.changes("arrive", getRoot(), super::arrive)
        : super.arrive();
  }

  @Override
  public int arriveAndDeregister() {
    return Control.isActive()
        ? OneStep.changes("arrive", getRoot(), super::arriveAndDeregister)
        : super.arriveAndDeregister();
  }

  @Override
  public int arriveAndAwaitAdvance() {
    if (!Control.isActive()) return super.arriveAndAwaitAdvance();
    int phase = OneStep.changes("arrive", getRoot(), super::arrive);
    return phase < 0 ? phase : advanced(phase);
  }

  @Override
  public int awaitAdvance(int phase) {
    if (!Control.isActive()) return super.awaitAdvance(phase);
    Control.point("await", this);
    return advanced(phase);
  }

  private int advanced(int phase) {
    if (phase < 0) return phase;
    Control.await(forAdvance(), () -> super.getPhase() != phase);
    Control.observe(getRoot());
    return super.getPhase();
  }

  private Wait forAdvance() {
    return Wait.on(Wait.Kind.BARRIER, this);
  }

  @Override
  public int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
    if (!Control.isActive()) return super.awaitAdvanceInterruptibly(phase);
    if (phase < 0) return phase;
    Control.point("await", this);
    if (super.getPhase() == phase)
      Control.awaitInterruptibly(forAdvance(), () -> super.getPhase() != phase);
    Control.observe(getRoot());
    return super.getPhase();
  }

  @Override
  public int awaitAdvanceInterruptibly(int phase, long time, TimeUnit unit)
      throws InterruptedException, TimeoutException {
    if (!Control.isActive()) return super.awaitAdvanceInterruptibly(phase, time, unit);
    if (phase < 0) return phase;
    Control.point("await", this);
    boolean advanced =
        super.getPhase() != phase
            || Limited.await(forAdvance(), unit.toNanos(time), () -> super.getPhase() != phase)
                == Woken.READY;
    Control.observe(getRoot());
    if (!advanced) throw new TimeoutException();
    return super.getPhase();
  }

  @Override
  public void forceTermination() {
    if (Control.isActive()) OneStep.changes("terminate", getRoot(), super::forceTermination);
    else super.forceTermination();
  }

  @Override
  public int getRegisteredParties() {
    return Control.isActive()
        ? OneStep.looks("get-registered", getRoot(), super::getRegisteredParties)
        : super.getRegisteredParties();
  }

  @Override
  public int getArrivedParties() {
    return Control.isActive()
        ? OneStep.looks("get-arrived", getRoot(), super::getArrivedParties)
        : super.getArrivedParties();
  }

  @Override
  public int getUnarrivedParties() {
    return Control.isActive()
        ? OneStep.looks("get-unarrived", getRoot(), super::getUnarrivedParties)
        : super.getUnarrivedParties();
  }

  @Override
  public boolean isTerminated() {
    return Control.isActive()
        ? OneStep.looks("is-terminated", getRoot(), super::isTerminated)
        : super.isTerminated();
  }
}
