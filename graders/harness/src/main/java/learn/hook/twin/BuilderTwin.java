package learn.hook.twin;

import java.util.concurrent.ThreadFactory;
import learn.hook.model.TwinOf;

/** {@code Thread.ofPlatform()} and {@code Thread.ofVirtual()}. */
@TwinOf(Thread.Builder.class)
public final class BuilderTwin {
  private BuilderTwin() {}

  public static Thread start(Thread.Builder builder, Runnable body) {
    Thread thread = unstarted(builder, body);
    ThreadTwin.start(thread);
    return thread;
  }

  public static Thread unstarted(Thread.Builder builder, Runnable body) {
    Thread thread = Bodies.keep(builder.unstarted(body), body);
    Bodies.daemon(thread, Bodies.isDaemon(builder));
    return thread;
  }

  public static ThreadFactory factory(Thread.Builder builder) {
    ThreadFactory real = builder.factory();
    boolean daemon = Bodies.isDaemon(builder);
    return body -> {
      Thread thread = Bodies.keep(real.newThread(body), body);
      Bodies.daemon(thread, daemon);
      return thread;
    };
  }
}
