package learn.hook.twin;

import java.util.Random;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;

/** {@code Math.random()}: the same numbers in every run of a schedule. */
@TwinOf(Math.class)
public final class RandomTwin {
  private RandomTwin() {}

  public static double random() {
    return Control.isActive() ? new Random(Control.number()).nextDouble() : Math.random();
  }
}
