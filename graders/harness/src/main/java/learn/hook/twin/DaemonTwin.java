package learn.hook.twin;

import learn.hook.model.TwinOf;

/** {@code Thread.ofPlatform().daemon()}. */
@TwinOf(Thread.Builder.OfPlatform.class)
public final class DaemonTwin {
  private DaemonTwin() {}

  public static Thread.Builder.OfPlatform daemon(Thread.Builder.OfPlatform builder) {
    return daemon(builder, true);
  }

  public static Thread.Builder.OfPlatform daemon(Thread.Builder.OfPlatform builder, boolean on) {
    Bodies.daemon(builder, on);
    return builder.daemon(on);
  }
}
