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
    return Bodies.keep(builder.unstarted(body), body);
  }

  public static ThreadFactory factory(Thread.Builder builder) {
    ThreadFactory real = builder.factory();
    return body -> Bodies.keep(real.newThread(body), body);
  }
}
