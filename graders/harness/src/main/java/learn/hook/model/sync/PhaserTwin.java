package learn.hook.model.sync;

import java.util.concurrent.Phaser;
import learn.hook.model.OneStep;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;

/** What a model cannot override. */
@TwinOf(Phaser.class)
public final class PhaserTwin {
  private PhaserTwin() {}

  public static int getPhase(Phaser on) {
    return Control.isActive()
        ? OneStep.looks("get-phase", on.getRoot(), on::getPhase)
        : on.getPhase();
  }
}
