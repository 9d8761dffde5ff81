package learn.hook.model.pool;

import java.util.concurrent.ForkJoinPool;
import learn.hook.model.TwinOf;
import learn.hook.run.Control;

/** The common pool: one for each schedule. */
@TwinOf(ForkJoinPool.class)
public final class ForkJoinPoolTwin {
  private ForkJoinPoolTwin() {}

  public static ForkJoinPool commonPool() {
    return Control.isActive() ? ForkJoinPoolModel.common() : ForkJoinPool.commonPool();
  }
}
